using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Mends generated programs with a fix until it offers nothing more: one fault after the other, and all at once.</summary>
internal sealed class ProgramMending : IDisposable
{
    // More than any program has faults: a fix that goes on for ever is one that does not mend.
    private const int Most = 30;

    private static readonly Build Build = new() { LanguageVersion = LanguageVersion.Preview, Enabled = ["NIR1953"] };

    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _fix;
    private readonly Project _project;

    // What is found in a program's texts, so that no text of the one way is analysed for the other again.
    private readonly Dictionary<string, (Document Document, IReadOnlyList<Diagnostic> Found)> _known = new(StringComparer.Ordinal);

    public ProgramMending(CodeFixProvider fix)
    {
        _fix = fix;
        _project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, parseOptions: Build.ParseOptions,
            compilationOptions: Build.CompilationOptions, metadataReferences: Build.References))
            .AddDocument("GlobalUsings.cs", Build.GlobalUsings).Project.AddDocument("Kulisse.cs", TestFixture.Kode).Project;
    }

    /// <summary>The programs that the fix does not end with, or that it leaves otherwise when it mends all at once.</summary>
    public List<string> Faults { get; } = [];

    public static CSharpCompilation Compile(IReadOnlyDictionary<int, string> programs) =>
        Build.Compile([("Kulisse.cs", TestFixture.Kode), .. programs.Select(static one => (PathTo(one.Key), one.Value))]);

    /// <summary>The programs that something is offered for, as they are when nothing is any more.</summary>
    public async Task<Dictionary<int, string>> MendAsync(IReadOnlyDictionary<int, string> programs)
    {
        // Made once: what a program is added to is not compiled again.
        _ = await _project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = (await Build.AnalyzeAsync(new FeltregelAnalyzer(), Compile(programs))).Where(IsFixable)
            .Select(static one => one.Location.SourceTree!.FilePath).ToHashSet(StringComparer.Ordinal);
        var mended = new Dictionary<int, string>();
        foreach (var (number, text) in programs.Where(one => found.Contains(PathTo(one.Key))))
        {
            var document = _project.AddDocument(PathTo(number), text, filePath: PathTo(number));
            _known.Clear();
            var (one, all) = (await MendAsync(document, OneAsync), await MendAsync(document, AllAsync));
            if (one is null || one != all)
            {
                Faults.Add($"{(one is null ? "It goes on for ever" : "All at once is another than one by one")}:\n{text}\n{one}\n{all}");
            }
            else if (one != text)
            {
                mended.Add(number, one);
            }
        }

        return mended;
    }

    public void Dispose() => _workspace.Dispose();

    private static string PathTo(int number) => $"Program{number}.cs";

    private bool IsFixable(Diagnostic diagnostic) => _fix.FixableDiagnosticIds.Contains(diagnostic.Id);

    private async Task<string?> MendAsync(Document document, Func<Document, Task<Document?>> step)
    {
        for (var i = 0; i < Most; i++)
        {
            (document, _) = await KnownAsync(document);
            if (await step(document) is not { } next)
            {
                return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            }

            document = next;
        }

        return null;
    }

    private async Task<Document?> OneAsync(Document document) => await OfferedAsync(document) is { } action ? await ChangedAsync(document, action) : null;

    private async Task<Document?> AllAsync(Document document)
    {
        if (await OfferedAsync(document) is not { } action)
        {
            return null;
        }

        var all = await _fix.GetFixAllProvider()!.GetFixAsync(new(document, _fix, FixAllScope.Document, action.EquivalenceKey, _fix.FixableDiagnosticIds,
            new Found(this), TestContext.Current.CancellationToken));
        return await ChangedAsync(document, all!);
    }

    private async Task<CodeAction?> OfferedAsync(Document document)
    {
        CodeAction? offered = null;
        foreach (var diagnostic in (await KnownAsync(document)).Found)
        {
            await _fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offered ??= action, TestContext.Current.CancellationToken));
            if (offered is not null)
            {
                break;
            }
        }

        return offered;
    }

    private static async Task<Document> ChangedAsync(Document document, CodeAction action) =>
        (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution
            .GetDocument(document.Id)!;

    /// <summary>The first document with a text, and what is found in it.</summary>
    private async Task<(Document Document, IReadOnlyList<Diagnostic> Found)> KnownAsync(Document document)
    {
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        if (!_known.TryGetValue(text, out var known))
        {
            known = (document, await FoundAsync(document));
            _known.Add(text, known);
        }

        return known;
    }

    private async Task<IReadOnlyList<Diagnostic>> FoundAsync(Document document)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var model = (await document.GetSemanticModelAsync(cancellation))!;
        var found = await model.Compilation.WithAnalyzers([new FeltregelAnalyzer()]).GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellation);
        return [.. found.Where(IsFixable).OrderBy(static one => one.Location.SourceSpan.Start).ThenBy(static one => one.Id, StringComparer.Ordinal)];
    }

    private sealed class Found(ProgramMending mending) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await mending.KnownAsync(document)).Found;

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
