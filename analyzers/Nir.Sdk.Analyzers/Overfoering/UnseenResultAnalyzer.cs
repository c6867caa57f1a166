using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5051: nobody looks at the result of a send. <c>_ =</c> says that it is on purpose.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenResultAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5051);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        if (client.IsSend(invocation) && Outcome.IsUnseen(invocation))
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5051.Descriptor, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }
}
