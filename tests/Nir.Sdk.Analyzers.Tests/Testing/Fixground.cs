using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The solutions that fixes are tried in. What all share is bound once.</summary>
internal sealed class Fixground(Build build)
{
    private const string Usings = "GlobalUsings.cs";

    private static readonly AdhocWorkspace Workspace = new();
    private static readonly ConcurrentDictionary<Build, Lazy<Task<Project>>> Projects = [];

    /// <summary>A project of one document.</summary>
    public async Task<Document> DocumentAsync(string text)
    {
        var project = await Projects.GetOrAdd(build, static build => new(() => CreateAsync(Workspace.CurrentSolution, "Test", build))).Value;
        return project.AddDocument("Test0.cs", SourceText.From(text), filePath: "Test0.cs");
    }

    /// <summary>Two projects of two documents each; of one each where the text cannot stand in a namespace.</summary>
    public async Task<Solution> SolutionAsync(string text)
    {
        var first = (await DocumentAsync(text)).Project;
        var canMove = Subject.CanMove(Variations.Parse(text, build.ParseOptions));
        var solution = canMove ? first.AddDocument("Test1.cs", SourceText.From(Moved(text)), filePath: "Test1.cs").Project.Solution : first.Solution;
        var second = await CreateAsync(solution, "Other", build);
        second = second.AddDocument("Test2.cs", SourceText.From(text), filePath: "Test2.cs").Project;
        return canMove ? second.AddDocument("Test3.cs", SourceText.From(Moved(text)), filePath: "Test3.cs").Project.Solution : second.Solution;
    }

    public static ImmutableArray<Document> DocumentsOf(Solution solution) =>
        [.. solution.Projects.SelectMany(static project => project.Documents).Where(static document => document.Name != Usings).OrderBy(static document => document.Name, StringComparer.Ordinal)];

    /// <summary>Checks that none of our analyzers, nor the compiler, says of the fixed text what it did not say before.</summary>
    public async Task NothingNewAsync(string before, string after)
    {
        var (said, says) = (await SaidAsync(before), await SaidAsync(after));
        Assert.True(says.IsSubsetOf(said), $"New: {string.Join(", ", says.Except(said))}\n{after}");
    }

    /// <summary>The text without the namespace that it was moved into.</summary>
    public static string Bare(string text) => text.StartsWith("namespace Annet\n{\n", StringComparison.Ordinal) ? text["namespace Annet\n{\n".Length..^"\n}\n".Length] : text;

    public static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    public static async Task<CSharpCompilation> CompileAsync(Project project) => (CSharpCompilation)(await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private async Task<ImmutableHashSet<string>> SaidAsync(string text)
    {
        var compilation = await CompileAsync((await DocumentAsync(text)).Project);
        var own = await build.AnalyzeAsync(Shipped.Analyzers, compilation);
        return [.. own.Concat(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning)).Select(static d => Known(d.Id))];
    }

    // A switch expression that names every code lacks only the numbers that no code has: the lesser part of what was said before.
    private static string Known(string id) => id is "CS8524" ? "CS8509" : id;

    private static string Moved(string text) => $"namespace Annet\n{{\n{text}\n}}\n";

    private static async Task<Project> CreateAsync(Solution solution, string name, Build build)
    {
        var id = ProjectId.CreateNewId();
        var project = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: build.CompilationOptions, parseOptions: build.ParseOptions, metadataReferences: build.References))
            .AddDocument(DocumentId.CreateNewId(id), Usings, SourceText.From(build.WithGlobalUsings ? Build.GlobalUsings : ""), filePath: Usings)
            .GetProject(id)!;
        _ = await CompileAsync(project);
        return project;
    }
}
