using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>
/// NIR4051, NIR4052 and NIR4053: the digits of an identifier, from its one reveal method, come into a log or telemetry, an exception, a URL
/// or a file name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RevealedValueAnalyzer : NirAnalyzer
{
    internal const string Reveal = "RevealValue";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RegelDescriptions.Descriptors(RegelDescriptions.NIR4051, RegelDescriptions.NIR4052, RegelDescriptions.NIR4053);

    internal static bool IsReveal(IMethodSymbol method) => method is { Name: Reveal, Parameters.IsEmpty: true } && IsIdentifier(method.ContainingType);

    private static bool IsRevealIntoBuffer(IMethodSymbol method) =>
        method is { Name: "TryRevealValue", Parameters.Length: 2 } && IsIdentifier(method.ContainingType);

    internal static bool IsIdentifier(ITypeSymbol? type) =>
        type is { Name: "Foedselsnummer" or "DufNummer", ContainingNamespace: { Name: "Identifikatorer", ContainingNamespace.Name: "Sdk" } };

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols)
    {
        var mottak = new Receivers(symbols.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, mottak), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, Receivers mottak)
    {
        var reveal = (IInvocationOperation)context.Operation;
        var method = reveal.TargetMethod;
        var arrivals = IsReveal(method) ? ValueFlow.From(reveal) : IsRevealIntoBuffer(method) ? ValueFlow.FromBuffer(reveal) : [];
        foreach (var argument in arrivals)
        {
            if (mottak.Of(argument) is { } kind)
            {
                // Reported where the digits go; where they came from comes along when that is elsewhere.
                var inside = argument.Syntax.Span.Contains(reveal.Syntax.Span);
                context.ReportDiagnostic(Diagnostic.Create(
                    Regel(kind).Descriptor, (inside ? reveal.Syntax : argument.Syntax).GetLocation(),
                    inside ? [] : [reveal.Syntax.GetLocation()], method.ContainingType.Name));
                return;
            }
        }
    }

    private static RegelDescription Regel(ReceiverKind kind) => kind switch
    {
        ReceiverKind.Log => RegelDescriptions.NIR4051,
        ReceiverKind.Faults => RegelDescriptions.NIR4052,
        _ => RegelDescriptions.NIR4053,
    };
}
