using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>NIR4055: a text whose name says that it is a person's number is logged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedIdentifikatorAnalyzer : IdentifierFlowAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR4055);

    private protected override bool FollowsNames => true;

    // A body that names a number and writes to a log.
    private protected override bool IsWalked(OperationBlockAnalysisContext block, Lazy<Receivers> receivers) =>
        IdentifierNames.MayBeIn(block.OperationBlocks[0].Syntax.SyntaxTree) && Mentions(block, IdentifierNames.IsIdentifier)
        && block.OperationBlocks.Any(body => body.Descendants().OfType<IInvocationOperation>()
            .Any(call => call.TargetMethod.Parameters.Any(parameter => receivers.Value.Find(call.TargetMethod, parameter) is ReceiverKind.Log)
                || call.Instance is IMemberReferenceOperation { Member: var member } && Carrier.IsWriter(member)));
}
