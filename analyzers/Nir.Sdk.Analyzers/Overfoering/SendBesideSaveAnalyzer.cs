using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5055: the same method saves to the fagsystem's database and sends. One may be done and the other not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendBesideSaveAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5055);

    private protected override bool IsAsked(IInvocationOperation invocation, ClientSymbols client) => client.IsSend(invocation);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        if (client.Saves.Holds(invocation.Root()))
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5055.Descriptor, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }
}
