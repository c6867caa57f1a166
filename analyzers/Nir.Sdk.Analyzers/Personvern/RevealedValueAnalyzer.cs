using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>
/// NIR4051, NIR4052 and NIR4053: the digits of an identifier, from its one reveal method, come into a log or telemetry, an exception, a URL
/// or a file name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RevealedValueAnalyzer : IdentifierFlowAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RegelDescriptions.Descriptors(RegelDescriptions.NIR4051, RegelDescriptions.NIR4052, RegelDescriptions.NIR4053);

    private protected override bool FollowsNames => false;

    private protected override bool IsWalked(OperationBlockAnalysisContext block, Lazy<Receivers> receivers) =>
        SourceWords.Mentions(block.OperationBlocks[0].Syntax.SyntaxTree, Identifiers.Reveal)
            && Mentions(block, static word => word is Identifiers.Reveal or Identifiers.RevealIntoBuffer);
}
