using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5056: what tries HTTP requests again is put on NIR's client, which tries again by outcome and never sends a body twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherRetriesAnalyzer : NirAnalyzer
{
    private static readonly ImmutableHashSet<string> Retries = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AddStandardResilienceHandler", "AddStandardHedgingHandler", "AddResilienceHandler", "AddPolicyHandler",
        "AddPolicyHandlerFromRegistry", "AddTransientHttpErrorPolicy");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5056);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Retries.Contains(call.TargetMethod.Name) || call.TargetMethod.ContainingNamespace?.ToDisplayString() != "Microsoft.Extensions.DependencyInjection"
            || !BuildsNirClient(Builder(call)) || call.IsInExpressionTree())
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5056.Descriptor, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    // What the client's builder is called on, through calls that answer with a builder, and locals.
    private static bool BuildsNirClient(IOperation? builder)
    {
        while (builder is not null && LocalVariable.Resolve(builder) is IInvocationOperation call)
        {
            if (call.TargetMethod is { Name: "AddNirClient", ContainingType: { Name: "NirServiceCollectionExtensions", ContainingNamespace: { } space } }
                && space.ToDisplayString() == "Nir.Sdk.Hosting")
            {
                return true;
            }

            builder = Builder(call);
        }

        return false;
    }

    private static IOperation? Builder(IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
}
