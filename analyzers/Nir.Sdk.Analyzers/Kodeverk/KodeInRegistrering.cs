using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>
/// NIR2001, NIR2002 and NIR2003 on a code that is given to a registration: Ukjent that is sent, a code that does not hold on the date,
/// a code of another law.
/// </summary>
internal sealed class KodeInRegistrering
{
    private readonly INamedTypeSymbol _registrering;
    private readonly INamedTypeSymbol _part;
    private readonly Sending _sending;

    private KodeInRegistrering(Compilation compilation, INamedTypeSymbol registrering, INamedTypeSymbol part)
    {
        _registrering = registrering;
        _part = part;
        _sending = new(compilation);
    }

    public static ImmutableArray<RegelDescription> Regler { get; } = [RegelDescriptions.NIR2001, RegelDescriptions.NIR2002, RegelDescriptions.NIR2003];

    /// <summary>Null when the SDK that is referenced has no registrations.</summary>
    public static KodeInRegistrering? For(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering") is { BaseType: { } part } registrering
            ? new(compilation, registrering, part)
            : null;

    /// <summary>The code that an operation gives; null when it gives none, or one that is not known.</summary>
    public GivenKode? Find(IOperation operation) =>
        operation is ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation
            {
                Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            } property
        } assignment
        && Kodeliste.For(property.Type) is { } list
        && property.Property.ContainingType.Is(_part)
        && LocalVariable.Resolve(assignment.Value).ConstantNumber() is { } number
        && list.Find(number) is { } kode
        && !assignment.IsInExpressionTree()
            ? new(assignment, list, kode)
            : null;

    /// <summary>Says what is wrong with a code.</summary>
    /// <param name="context">Where it is said.</param>
    /// <param name="given">The code.</param>
    /// <param name="guarded">What guards say of the law.</param>
    public void Judge(OperationBlockAnalysisContext context, GivenKode given, GuardedLaw guarded)
    {
        var path = RegistreringPath.Follow(given.Assignment, _registrering);
        if (given.Kode.Verdi is null)
        {
            JudgeUnknown(context, given, path);
        }
        else if (path.Registrering is { } made && !IsReplaced(made))
        {
            var law = Lov(path) ?? (given.Kode is { Lovverk.IsEmpty: true, Fra: null, Til: null } ? null : guarded.Find(made));
            if (!JudgeLovverk(context, given, path, law))
            {
                JudgeDate(context, given, path, law);
            }
        }
        else if (path.Registrering is null)
        {
            JudgeDate(context, given, path, null);
        }
    }

    private void JudgeUnknown(OperationBlockAnalysisContext context, GivenKode given, RegistreringPath path)
    {
        if (path.Registrering is { } registrering && _sending.IsSent(registrering))
        {
            Report(context, given, RegelDescriptions.NIR2001, null, given.List.Tittel);
        }
    }

    private static bool JudgeLovverk(OperationBlockAnalysisContext context, GivenKode given, RegistreringPath path, int? law)
    {
        if (law is not { } lov || given.Kode.AppliesUnder(lov) || IsForbidden(path, lov))
        {
            return false;
        }

        Report(context, given, RegelDescriptions.NIR2003, null, given.List.Tittel);
        return true;
    }

    private static void JudgeDate(OperationBlockAnalysisContext context, GivenKode given, RegistreringPath path, int? lov)
    {
        var (assignment, list, kode) = given;
        if (kode is { Fra: null, Til: null }
            || DecisiveDate.Regelverksdato(context.Options.AnalyzerConfigOptionsProvider.GetOptions(assignment.Syntax.SyntaxTree)) is not { } option
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
        Report(context, given, RegelDescriptions.NIR2002, etterfoelger?.Medlem.Name, list.Tittel,
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

    private static void Report(OperationBlockAnalysisContext context, GivenKode given, RegelDescription regel, string? etterfoelger, params object[] arguments)
    {
        var properties = etterfoelger is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, etterfoelger);
        context.ReportDiagnostic(Diagnostic.Create(
            regel.Descriptor, given.Assignment.Value.Syntax.GetLocation(), properties, arguments));
    }
}
