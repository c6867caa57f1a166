using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Applies a fix, as an editor and <c>dotnet format</c> do.</summary>
/// <param name="build">How the source is compiled. It must compile at each step.</param>
/// <param name="analyzer">What finds the faults.</param>
/// <param name="fix">What mends them.</param>
/// <param name="rule">The rule whose faults are mended; null: any that the fix takes.</param>
/// <param name="choice">Which of several offered fixes is taken, by the end of its equivalence key; null: the first.</param>
internal sealed class Fixing(Build build, Func<DiagnosticAnalyzer> analyzer, CodeFixProvider fix, string? rule, string? choice)
{
    private const int MostRounds = 100;

    private readonly Fixground ground = new(build);

    /// <summary>What is left when the first, or the last, fault is mended until no fix is offered.</summary>
    public async Task<string> OneByOneAsync(string text, bool first)
    {
        var document = await ground.DocumentAsync(text);
        for (var round = 0; round < MostRounds; round++)
        {
            var offered = await OfferedAsync(document);
            if (offered.Count == 0)
            {
                return await Fixground.TextAsync(document);
            }

            var before = await Fixground.TextAsync(document);
            document = (await ApplyAsync((first ? offered[0] : offered[^1]).Action)).GetDocument(document.Id)!;
            Assert.NotEqual(before, await Fixground.TextAsync(document));
        }

        throw new InvalidOperationException("The fix never came to an end.");
    }

    /// <summary>Two projects of two documents each: what the scope takes in ends as expected, and what it leaves out is as it was.</summary>
    public async Task FixAllAsync(string text, string expected, FixAllScope scope)
    {
        var solution = await ground.SolutionAsync(text);
        var first = Fixground.DocumentsOf(solution)[0];
        foreach (var (diagnostic, action) in (await OfferedAsync(first)).DistinctBy(static o => (o.Action.EquivalenceKey, o.Diagnostic.Id)))
        {
            var document = solution.GetDocument(first.Id)!;
            var context = new FixAllContext(document, fix, scope, action.EquivalenceKey!, [diagnostic.Id], new Diagnostics(this), TestContext.Current.CancellationToken);
            if (await fix.GetFixAllProvider()!.GetFixAsync(context) is { } fixAll)
            {
                solution = await ApplyAsync(fixAll);
            }
        }

        foreach (var document in Fixground.DocumentsOf(solution))
        {
            var isTaken = scope is FixAllScope.Solution || (scope is FixAllScope.Project ? document.Project.Id == first.Project.Id : document.Id == first.Id);
            Assert.Equal((scope, document.Name, isTaken ? expected : text), (scope, document.Name, Fixground.Bare(await Fixground.TextAsync(document))));
            Assert.True(!isTaken || (await OfferedAsync(document)).Count == 0, "A second run offers something.");
        }
    }

    /// <summary>The fixes on offer, one for each fault that can be mended, in the order of the text.</summary>
    public async Task<List<(Diagnostic Diagnostic, CodeAction Action)>> OfferedAsync(Document document)
    {
        var offered = new List<(Diagnostic, CodeAction)>();
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        foreach (var diagnostic in (await FixableAsync(document.Project)).Where(d => d.Location.SourceTree == tree))
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            if (actions.Find(action => choice is null || action.EquivalenceKey?.EndsWith(choice, StringComparison.Ordinal) == true) is { } action)
            {
                offered.Add((diagnostic, action));
            }
        }

        return offered;
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Project project)
    {
        var compilation = await Fixground.CompileAsync(project);
        Build.AssertCompiles(compilation);
        return [.. (await build.AnalyzeAsync(analyzer(), compilation)).Where(d => fix.FixableDiagnosticIds.Contains(d.Id) && (rule is null || d.Id == rule))];
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Diagnostics(Fixing fixing) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await fixing.FixableAsync(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await fixing.FixableAsync(project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
