using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>
/// NIR2001, NIR2002 and NIR2003 on a code that is given to a registration: Ukjent that is sent, a code that does not hold on the date,
/// a code of another law.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KodeIRegistreringAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Regelbeskrivelser.Descriptors(Regelbeskrivelser.NIR2001, Regelbeskrivelser.NIR2002, Regelbeskrivelser.NIR2003);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols)
    {
        if (symbols.Compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering") is not { BaseType: { } del } registrering)
            return;

        var sending = new Sending(symbols.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, registrering, del, sending), OperationKind.SimpleAssignment);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol registrering, INamedTypeSymbol del, Sending sending)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } property
            || Kodeliste.For(property.Type) is not { } liste
            || !property.Property.ContainingType.Is(del)
            || Lokal.Resolve(assignment.Value).ConstantNumber() is not { } nummer
            || liste.Finn(nummer) is not { } kode)
            return;

        var bane = Registreringsbane.Follow(assignment, registrering);
        if (kode.Verdi is null)
            AnalyzeUkjent(context, liste, bane, sending);
        else if (!AnalyzeLovverk(context, liste, kode, bane))
            AnalyzeDato(context, liste, kode, bane);
    }

    private static void AnalyzeUkjent(OperationAnalysisContext context, Kodeliste liste, Registreringsbane bane, Sending sending)
    {
        if (bane.Registrering is { } registrering && sending.IsSent(registrering))
            Report(context, Regelbeskrivelser.NIR2001, null, liste.Tittel);
    }

    private static bool AnalyzeLovverk(OperationAnalysisContext context, Kodeliste liste, Kode kode, Registreringsbane bane)
    {
        if (Lov(bane) is not { } lov || kode.GjelderUnder(lov) || IsForbidden(bane, lov))
            return false;

        Report(context, Regelbeskrivelser.NIR2003, null, liste.Tittel);
        return true;
    }

    private static void AnalyzeDato(OperationAnalysisContext context, Kodeliste liste, Kode kode, Registreringsbane bane)
    {
        if (kode is { Fra: null, Til: null }
            || Avgjoerendedato.Regelverksdato(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree)) is not { } option
            || Avgjoerendedato.Finn(liste, bane, option) is not { } dato
            || kode.GjelderPaa(dato))
            return;

        var lov = Lov(bane);
        if (lov is { } known && IsForbidden(bane, known))
            return;
        // The successor is a way out only where it holds itself.
        var etterfoelger = kode.Etterfoelger is { } verdi && liste.Finn(verdi) is { } next && next.GjelderPaa(dato) && (lov is not { } l || next.GjelderUnder(l)) ? next : null;
        Report(context, Regelbeskrivelser.NIR2002, etterfoelger?.Medlem.Name, liste.Tittel, dato.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int? Lov(Registreringsbane bane) =>
        Registreringsbane.ValueOf(bane.Registrering, "Lovverk") is { } value && Lokal.Resolve(value).ConstantNumber() is { } lov && lov != 0 ? lov : null;

    // The field's own rule has spoken.
    private static bool IsForbidden(Registreringsbane bane, int lov) => bane.Medlemmer.Any(medlem =>
        medlem.Target is IPropertyReferenceOperation property && property.Property.GetAttributes().Any(attribute =>
            attribute is { AttributeClass.Name: "ForbudtUnderAttribute", ConstructorArguments: [{ Value: int forbudt }, ..] } && forbudt == lov));

    private static void Report(OperationAnalysisContext context, Regelbeskrivelse regel, string? etterfoelger, params object[] arguments)
    {
        var properties = etterfoelger is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, etterfoelger);
        context.ReportDiagnostic(Diagnostic.Create(
            regel.Descriptor, ((ISimpleAssignmentOperation)context.Operation).Value.Syntax.GetLocation(), properties, arguments));
    }
}
