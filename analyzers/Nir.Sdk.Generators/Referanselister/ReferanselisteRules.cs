using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>What must hold for the reference lists this repository is built from.</summary>
internal static class ReferanselisteRules
{
    public static readonly DiagnosticDescriptor WrongHeader = Create("NIRD101", "A reference list begins with its column names");
    public static readonly DiagnosticDescriptor WrongRow = Create("NIRD102", "A row has a value where one is needed, and no more columns than the header");
    public static readonly DiagnosticDescriptor WrongNumber = Create("NIRD103", "A number has the form its list requires");
    public static readonly DiagnosticDescriptor NotUnique = Create("NIRD104", "A number stands once in its list");
    public static readonly DiagnosticDescriptor BadDate = Create("NIRD105", "A date is a day, and an interval holds at least one");
    public static readonly DiagnosticDescriptor BadEtterfoelger = Create("NIRD106", "A successor is another number of the list, for one that has ended");
    public static readonly DiagnosticDescriptor BadGrunnlag = Create("NIRD107", "A row that we assume says why");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [WrongHeader, WrongRow, WrongNumber, NotUnique, BadDate, BadEtterfoelger, BadGrunnlag];

    private static DiagnosticDescriptor Create(string id, string title) =>
        new(id, title, "{0}", "Nir.Data", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
