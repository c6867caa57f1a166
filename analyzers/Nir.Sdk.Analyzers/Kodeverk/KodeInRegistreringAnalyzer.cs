using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>
/// NIR2001, NIR2002 and NIR2003 on a code that is given to a registration: Ukjent that is sent, a code that does not hold on the date,
/// a code of another law.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KodeInRegistreringAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RegelDescriptions.Descriptors(RegelDescriptions.NIR2001, RegelDescriptions.NIR2002, RegelDescriptions.NIR2003);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        if (symbols.Compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering") is not { BaseType: { } part } registrering)
        {
            return;
        }

        var sending = new Sending(symbols.Compilation);
        var guarded = RegimeTable.For(symbols) is { } table ? new GuardedLaw(table) : null;
        context.RegisterOperationAction(operation => Analyze(operation, registrering, part, sending, guarded), OperationKind.SimpleAssignment);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol registrering, INamedTypeSymbol part, Sending sending, GuardedLaw? guarded)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation
            {
                Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            } property
            || Kodeliste.For(property.Type) is not { } list
            || !property.Property.ContainingType.Is(part)
            || LocalVariable.Resolve(assignment.Value).ConstantNumber() is not { } number
            || list.Find(number) is not { } kode
            || assignment.IsInExpressionTree())
        {
            return;
        }

        var path = RegistreringPath.Follow(assignment, registrering);
        if (kode.Verdi is null)
        {
            AnalyzeUnknown(context, list, path, sending);
        }
        else if (path.Registrering is { } made && !IsReplaced(made))
        {
            var law = Lov(path) ?? (kode is { Lovverk.IsEmpty: true, Fra: null, Til: null } ? null : guarded?.Find(context, made));
            if (!AnalyzeLovverk(context, list, kode, path, law))
            {
                AnalyzeDate(context, list, kode, path, law);
            }
        }
        else if (path.Registrering is null)
        {
            AnalyzeDate(context, list, kode, path, null);
        }
    }

    private static void AnalyzeUnknown(OperationAnalysisContext context, Kodeliste list, RegistreringPath path, Sending sending)
    {
        if (path.Registrering is { } registrering && sending.IsSent(registrering))
        {
            Report(context, RegelDescriptions.NIR2001, null, list.Tittel);
        }
    }

    private static bool AnalyzeLovverk(OperationAnalysisContext context, Kodeliste list, Kode kode, RegistreringPath path, int? law)
    {
        if (law is not { } lov || kode.AppliesUnder(lov) || IsForbidden(path, lov))
        {
            return false;
        }

        Report(context, RegelDescriptions.NIR2003, null, list.Tittel);
        return true;
    }

    private static void AnalyzeDate(OperationAnalysisContext context, Kodeliste list, Kode kode, RegistreringPath path, int? lov)
    {
        if (kode is { Fra: null, Til: null }
            || DecisiveDate.Regelverksdato(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree)) is not { } option
            || DecisiveDate.Find(list, path, option, lov) is not { } date
            || kode.AppliesOn(date))
        {
            return;
        }

        if (lov is { } known && IsForbidden(path, known))
        {
            return;
        }

        // The successor is a way out only where it holds itself.
        var etterfoelger = kode.Etterfoelger is { } value && list.Find(value) is { } next && next.AppliesOn(date) && (lov is not { } l || next.AppliesUnder(l))
            ? next
            : null;
        Report(context, RegelDescriptions.NIR2002, etterfoelger?.Medlem.Name, list.Tittel,
            date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int? Lov(RegistreringPath path) =>
        RegistreringPath.ValueOf(path.Registrering, "Lovverk") is { } value && LocalVariable.Resolve(value).ConstantNumber() is { } lov && lov != 0
            ? lov
            : null;

    // A copy that gets another law is what is sent.
    private static bool IsReplaced(IOperation registrering)
    {
        var value = registrering;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IWithOperation copy => copy.Operand == value && RegistreringPath.ValueOf(copy, "Lovverk") is not null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                LocalVariable.For(declarator.Symbol, declarator) is { OnlyValue: not null, Reads: { Count: > 0 } reads } && reads.All(IsReplaced),
            _ => false,
        };
    }

    // The field's own rule has spoken.
    private static bool IsForbidden(RegistreringPath path, int lov) => path.Members.Any(member =>
        member.Target is IPropertyReferenceOperation property && property.Property.GetAttributes().Any(attribute =>
            attribute is { AttributeClass.Name: "ForbudtUnderAttribute", ConstructorArguments: [{ Value: int forbudt }, ..] } && forbudt == lov));

    private static void Report(OperationAnalysisContext context, RegelDescription regel, string? etterfoelger, params object[] arguments)
    {
        var properties = etterfoelger is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, etterfoelger);
        context.ReportDiagnostic(Diagnostic.Create(
            regel.Descriptor, ((ISimpleAssignmentOperation)context.Operation).Value.Syntax.GetLocation(), properties, arguments));
    }
}
