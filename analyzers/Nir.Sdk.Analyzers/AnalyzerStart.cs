using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers;

/// <summary>
/// Where an analyzer registers what it does. Generated code is left alone, but for what Razor makes of a page: that is the vendor's own
/// code, and what is found in it is reported at the page's own line.
/// </summary>
internal sealed class AnalyzerStart(CompilationStartAnalysisContext context)
{
    private static readonly ImmutableArray<string> Pages = [".razor.g.cs", "_razor.g.cs", ".cshtml.g.cs", "_cshtml.g.cs"];

    public AnalyzerOptions Options => context.Options;

    public CancellationToken CancellationToken => context.CancellationToken;

    public void RegisterOperationAction(Action<OperationAnalysisContext> action, params ImmutableArray<OperationKind> kinds) => context.RegisterOperationAction(
        operation =>
        {
            if (IsVendors(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree))
            {
                action(operation);
            }
        },
        kinds);

    public void RegisterSyntaxNodeAction(Action<SyntaxNodeAnalysisContext> action, params ImmutableArray<SyntaxKind> kinds) => context.RegisterSyntaxNodeAction(
        node =>
        {
            if (IsVendors(node.IsGeneratedCode, node.Node.SyntaxTree))
            {
                action(node);
            }
        },
        kinds);

    public void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => context.RegisterOperationBlockAction(block =>
    {
        if (IsVendors(block.IsGeneratedCode, block.OperationBlocks[0].Syntax.SyntaxTree))
        {
            action(block);
        }
    });

    public void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => context.RegisterOperationBlockStartAction(block =>
    {
        if (IsVendors(block.IsGeneratedCode, block.OperationBlocks[0].Syntax.SyntaxTree))
        {
            action(block);
        }
    });

    private static bool IsVendors(bool isGenerated, SyntaxTree tree) =>
        !isGenerated || Pages.Any(end => tree.FilePath.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
