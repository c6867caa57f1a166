using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Generators.Checking;

/// <summary>What must hold for the data files this repository is built from. Never seen by those who use the SDK.</summary>
internal static class DataRules
{
    public static readonly DiagnosticDescriptor NotJson = Create("NIRD001", "A data file is strict JSON");
    public static readonly DiagnosticDescriptor MissingMember = Create("NIRD002", "A member is missing");
    public static readonly DiagnosticDescriptor UnknownMember = Create("NIRD003", "A member is unknown");
    public static readonly DiagnosticDescriptor WrongType = Create("NIRD004", "A value has the wrong form");
    public static readonly DiagnosticDescriptor NotUnique = Create("NIRD005", "A number, a code or an id stands twice");
    public static readonly DiagnosticDescriptor NotKebabCase = Create("NIRD006", "A code is kebab-case");
    public static readonly DiagnosticDescriptor BadDate = Create("NIRD007", "A date is a day, and an interval holds at least one");
    public static readonly DiagnosticDescriptor UnknownLovverk = Create("NIRD008", "A law is a code of Lovverk");
    public static readonly DiagnosticDescriptor MissingProof = Create("NIRD009", "A belief has a source or a reason");
    public static readonly DiagnosticDescriptor UnknownKilde = Create("NIRD010", "A source is listed among the sources");
    public static readonly DiagnosticDescriptor UnknownEtterfoelger = Create("NIRD011", "A successor is another code of the list");
    public static readonly DiagnosticDescriptor BadProperty = Create("NIRD012", "A property of a code is declared and has a value of its type");
    public static readonly DiagnosticDescriptor WrongName = Create("NIRD013", "A list is named as its file");
    public static readonly DiagnosticDescriptor NotInKilde = Create("NIRD014", "A source is cited for what stands in its words");

    public static readonly DiagnosticDescriptor OverlapRows = Create("NIRD015", "On each day one row of a parameter table holds");
    public static readonly DiagnosticDescriptor OpenEnd = Create("NIRD016", "Where a row of a parameter table ends, another begins");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotJson, MissingMember, UnknownMember, WrongType, NotUnique, NotKebabCase, BadDate,
        UnknownLovverk, MissingProof, UnknownKilde, UnknownEtterfoelger, BadProperty, WrongName, NotInKilde, OverlapRows, OpenEnd,
    ];

    // The message is whole when the fault is found: only there is it known what to do about it.
    private static DiagnosticDescriptor Create(string id, string title) =>
        new(id, title, "{0}", "Nir.Data", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
