using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes;

/// <summary>
/// What a document is compiled to: in its project, in the others that it is linked into, and with the symbols of its own <c>#if</c> defined
/// otherwise. What is right where a fix is offered may break elsewhere, or leave a variable that nobody uses.
/// </summary>
internal sealed class Configurations
{
    private readonly List<(Compilation Compilation, SyntaxTree Tree, Lazy<ImmutableHashSet<(string Id, int Number)>> Said)> _all = [];
    private readonly CancellationToken _cancellationToken;

    private Configurations(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    public static async Task<Configurations> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var configurations = new Configurations(cancellationToken);
        foreach (var one in document.GetLinkedDocumentIds().Select(document.Project.Solution.GetDocument).OfType<Document>().Prepend(document))
        {
            if (await one.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
                && await one.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                configurations.Add(compilation, tree);
                foreach (var other in Others(tree, cancellationToken))
                {
                    configurations.Add(compilation.ReplaceSyntaxTree(tree, other), other);
                }
            }
        }

        return configurations;
    }

    /// <summary>Whether the compiler has nothing new to say in any of them when the document gets another text.</summary>
    public bool Bear(SourceText text) => _all.TrueForAll(one =>
    {
        var tree = one.Tree.WithChangedText(text);
        return Said(one.Compilation.ReplaceSyntaxTree(one.Tree, tree), tree).IsSubsetOf(one.Said.Value);
    });

    private void Add(Compilation compilation, SyntaxTree tree) => _all.Add((compilation, tree, new(() => Said(compilation, tree))));

    // The second of a kind is another than the first.
    private ImmutableHashSet<(string Id, int Number)> Said(Compilation compilation, SyntaxTree tree) =>
    [
        .. compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: _cancellationToken)
            .Where(static one => one.Severity >= DiagnosticSeverity.Warning).GroupBy(static one => Known(one.Id))
            .SelectMany(static same => same.Select((_, number) => (same.Key, number))),
    ];

    // A switch expression that names every code lacks only the numbers that no code has: the lesser part of what was said before.
    private static string Known(string id) => id is "CS8524" ? "CS8509" : id;

    // None of its symbols, each alone, and all.
    private static IEnumerable<SyntaxTree> Others(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree.Options is not CSharpParseOptions options || !tree.GetRoot(cancellationToken).ContainsDirectives)
        {
            yield break;
        }

        var names = tree.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: true).OfType<ConditionalDirectiveTriviaSyntax>()
            .SelectMany(static directive => directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(static name => name.Identifier.ValueText).Distinct().ToList();
        var always = options.PreprocessorSymbolNames.Except(names).ToList();
        foreach (var defined in names.Select(static name => new[] { name }).Prepend([]).Append([.. names]))
        {
            if (names.Count > 0 && !options.PreprocessorSymbolNames.Intersect(names).OrderBy(static name => name)
                .SequenceEqual(defined.OrderBy(static name => name)))
            {
                yield return CSharpSyntaxTree.ParseText(
                    tree.GetText(cancellationToken), options.WithPreprocessorSymbols(always.Concat(defined)), tree.FilePath, cancellationToken);
            }
        }
    }
}
