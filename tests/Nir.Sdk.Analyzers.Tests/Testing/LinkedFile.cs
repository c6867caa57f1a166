using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>A file that two projects compile: one that defines <see cref="Symbol"/>, and one that does not.</summary>
internal sealed class LinkedFile : IDisposable
{
    /// <summary>What the one project defines.</summary>
    public const string Symbol = "NEWEST";

    private const string Path = "/shared/Test0.cs";

    private readonly AdhocWorkspace _workspace = new();
    private readonly ImmutableArray<DocumentId> _documents;
    private readonly Build _build;

    public LinkedFile(Build build, string text)
    {
        _build = build;
        var solution = _workspace.CurrentSolution;
        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        foreach (var symbols in new ImmutableArray<string>[] { [], [Symbol] })
        {
            var project = ProjectId.CreateNewId();
            var document = DocumentId.CreateNewId(project);
            solution = solution.AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, $"Test{symbols.Length}", $"Test{symbols.Length}", LanguageNames.CSharp,
                compilationOptions: build.CompilationOptions, parseOptions: (build with { Symbols = symbols }).ParseOptions,
                metadataReferences: build.References));
            solution = solution.AddDocument(DocumentId.CreateNewId(project), "GlobalUsings.cs", Build.GlobalUsings)
                .AddDocument(document, "Test0.cs", text, filePath: Path);
            documents.Add(document);
        }

        Assert.True(_workspace.TryApplyChanges(solution));
        _documents = documents.ToImmutable();
    }

    /// <summary>What is offered in either project, by the text that the file becomes. None of them may break anything in any of the two.</summary>
    public async Task<ImmutableHashSet<string>> OfferedAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        var texts = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var document in _documents.Select(id => _workspace.CurrentSolution.GetDocument(id)!))
        {
            Assert.NotEmpty(document.GetLinkedDocumentIds());
            foreach (var diagnostic in await FoundAsync(analyzer, fix, document))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
                foreach (var action in actions)
                {
                    texts.Add(await MendedAsync(document.Id, action));
                }
            }
        }

        return texts.ToImmutable();
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<ImmutableArray<Diagnostic>> FoundAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return [.. (await _build.AnalyzeAsync([analyzer], compilation)).Where(one => fix.FixableDiagnosticIds.Contains(one.Id))];
    }

    // What is written in one project's document is written in the other's: it is one file.
    private async Task<string> MendedAsync(DocumentId changed, CodeAction action)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var operation = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        var text = await operation.ChangedSolution.GetDocument(changed)!.GetTextAsync(cancellation);
        var after = _documents.Aggregate(_workspace.CurrentSolution, (solution, id) => solution.WithDocumentText(id, text));
        foreach (var id in _documents)
        {
            var (said, quoted) = await ReadAsync(_workspace.CurrentSolution.GetDocument(id)!);
            var (says, quotes) = await ReadAsync(after.GetDocument(id)!);
            Assert.True(says.IsSubsetOf(said), $"New in {id.ProjectId}: {string.Join(", ", says.Except(said))}\n{text}");
            Assert.True(quoted.IsSubsetOf(quotes) || quotes.IsSubsetOf(quoted), $"A text in quotes is another.\n{text}");
        }

        return text.ToString();
    }

    private static async Task<(ImmutableHashSet<string> Said, ImmutableHashSet<string> Quoted)> ReadAsync(Document document)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        return (
            [.. compilation.GetDiagnostics(cancellation).Where(static one => one.Severity >= DiagnosticSeverity.Warning).Select(static one => one.Id)],
            [.. root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(static one => one.IsKind(SyntaxKind.StringLiteralExpression))
                .Select(static one => one.Token.ValueText)]);
    }
}
