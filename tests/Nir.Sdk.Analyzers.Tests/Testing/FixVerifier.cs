using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Checks a code fix: the fixed text is the expected one and compiles, the diagnostic is gone and no new one came, a second run offers
/// nothing, and one by one (in either order) ends where fix-all does, for the document, the project and the solution.
/// </summary>
internal sealed record FixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public Build Build { get; init; } = new();

    /// <summary>The rule that <c>[|...|]</c> stands for, and whose fix is applied. Null: any that the fix takes.</summary>
    public string? Rule { get; init; }

    /// <summary>Which of several offered fixes is taken, by the end of its equivalence key. Null: the first.</summary>
    public string? Choice { get; init; }

    /// <summary>Checks that marked source becomes the fixed one. Marks that stay in the fixed source are expected to stay.</summary>
    public async Task VerifyAsync(string marked, string markedFixed)
    {
        await new Verifier<TAnalyzer> { Build = Build, Rule = Rule, Wrapped = false }.VerifyAsync(marked);
        var expected = Markup.Parse(markedFixed).Text;
        await new Verifier<TAnalyzer> { Build = Build, Rule = Rule, Wrapped = false }.VerifyAsync(markedFixed);

        Assert.Equal(expected, await OneByOneAsync(Markup.Parse(marked).Text, first: true));
        Assert.Equal(expected, await OneByOneAsync(Markup.Parse(marked).Text, first: false));
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            Assert.Equal((scope, expected), (scope, await FixAllAsync(Markup.Parse(marked).Text, scope)));
        }
    }

    /// <summary>Checks that no fix is offered for what is marked.</summary>
    public async Task OffersNothingAsync(string marked)
    {
        await new Verifier<TAnalyzer> { Build = Build, Rule = Rule, Wrapped = false }.VerifyAsync(marked);
        using var workspace = new AdhocWorkspace();
        var document = CreateDocument(workspace, Markup.Parse(marked).Text);
        foreach (var diagnostic in await FixableAsync(document))
        {
            Assert.Empty(await ActionsAsync(document, diagnostic));
        }
    }

    private async Task<string> OneByOneAsync(string text, bool first)
    {
        using var workspace = new AdhocWorkspace();
        var document = CreateDocument(workspace, text);
        for (var round = 0; round < 100; round++)
        {
            var offered = await OfferedAsync(document);
            if (offered.Count == 0)
            {
                return await TextAsync(document);
            }

            var before = await TextAsync(document);
            document = await ApplyAsync(document, (first ? offered[0] : offered[^1]).Action);
            Assert.NotEqual(before, await TextAsync(document));
        }

        throw new InvalidOperationException("The fix never came to an end.");
    }

    private async Task<string> FixAllAsync(string text, FixAllScope scope)
    {
        using var workspace = new AdhocWorkspace();
        var document = CreateDocument(workspace, text);
        var offered = await OfferedAsync(document);
        var provider = new TFix().GetFixAllProvider();
        Assert.NotNull(provider);
        foreach (var (diagnostic, action) in offered.DistinctBy(static o => (o.Action.EquivalenceKey, o.Diagnostic.Id)))
        {
            var context = new FixAllContext(document, new TFix(), scope, action.EquivalenceKey!, [diagnostic.Id], new Diagnostics(this), TestContext.Current.CancellationToken);
            if (await provider.GetFixAsync(context) is { } fixAll)
            {
                document = await ApplyAsync(document, fixAll);
            }
        }

        return await TextAsync(document);
    }

    private async Task<List<(Diagnostic Diagnostic, CodeAction Action)>> OfferedAsync(Document document)
    {
        var offered = new List<(Diagnostic, CodeAction)>();
        foreach (var diagnostic in await FixableAsync(document))
        {
            var actions = await ActionsAsync(document, diagnostic);
            if (actions.Find(action => Choice is null || action.EquivalenceKey?.EndsWith(Choice, StringComparison.Ordinal) == true) is { } action)
            {
                offered.Add((diagnostic, action));
            }
        }

        return offered;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Verifier<TAnalyzer>.AssertCompiles(compilation);
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var ids = new TFix().FixableDiagnosticIds;
        return [.. (await Build.AnalyzeAsync(new TAnalyzer(), compilation)).Where(d => d.Location.SourceTree == tree && ids.Contains(d.Id) && (Rule is null || d.Id == Rule))];
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetDocument(document.Id)!;
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private Document CreateDocument(AdhocWorkspace workspace, string text)
    {
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, compilationOptions: Build.CompilationOptions, parseOptions: Build.ParseOptions, metadataReferences: Build.References))
            .AddDocument(DocumentId.CreateNewId(project), "GlobalUsings.cs", SourceText.From(Build.WithGlobalUsings ? Build.GlobalUsings : ""), filePath: "GlobalUsings.cs")
            .AddDocument(document, "Test0.cs", SourceText.From(text), filePath: "Test0.cs")
            .GetDocument(document)!;
    }

    private sealed class Diagnostics(FixVerifier<TAnalyzer, TFix> verifier) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await verifier.FixableAsync(document);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await Task.WhenAll(project.Documents.Select(verifier.FixableAsync))).SelectMany(static d => d);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
