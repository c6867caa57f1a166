using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>Each rule that says it has a fix has one, and it mends the rule's own wrong example in several documents at once.</summary>
public sealed class CorrectionsTests
{
    private const string Implicit =
        "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;\n";

    private static readonly ImmutableArray<CodeFixProvider> Corrections =
    [
        .. typeof(NirCodeFix).Assembly.GetTypes().Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> ReglerWithCorrection =>
        [.. RegelDescriptions.All.Where(static regel => regel.Correction is not null).Select(static regel => regel.Id)];

    [Fact]
    public void A_rule_has_a_fix_when_its_page_says_so_and_no_other_has() => Assert.Equal(
        ReglerWithCorrection.Select(static row => row.Data),
        Corrections.SelectMany(static fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ReglerWithCorrection))]
    public async Task The_wrong_example_is_mended_alone_and_everywhere_at_once(string id)
    {
        var fix =
            new FixCase(() => Shipped.Analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Any(one => one.Id == id)),
                Corrections.Single(fix => fix.FixableDiagnosticIds.Contains(id)), id)
            {
                Build = new Build { WithGlobalUsings = false, Enabled = [id] }.On("2026-11-21"),
            };
        var wrong = Implicit + RealNumbers.FillIn(CodeExamples.Wrong(id));

        var corrected = await MendAsync(fix, wrong);

        Assert.NotEqual(wrong, corrected);
        await fix.VerifyAsync(await MarkAsync(fix, wrong), await MarkAsync(fix, corrected));
    }

    /// <summary>What no page shows: the example when its first fault has been mended until none is left that can be.</summary>
    private static async Task<string> MendAsync(FixCase fix, string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: fix.Build.CompilationOptions, parseOptions: fix.Build.ParseOptions, metadataReferences: fix.Build.References));
        var document = project.AddDocument("Test0.cs", text);
        while (await OfferedAsync(fix, document) is { } action)
        {
            var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<CodeAction?> OfferedAsync(FixCase fix, Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await fix.Build.AnalyzeAsync(fix.Analyzer(), compilation)).Where(found => found.Id == fix.Rule))
        {
            await fix.Fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions.FirstOrDefault();
    }

    /// <summary>The source with a mark at each fault of the rule.</summary>
    private static async Task<string> MarkAsync(FixCase fix, string text)
    {
        var found = await fix.Build.AnalyzeAsync(fix.Analyzer(), fix.Build.Compile([("Test0.cs", text)]));
        return TestFileMarkupParser.CreateTestFile(text, position: null,
            [.. found.Where(one => one.Id == fix.Rule).Select(static one => one.Location.SourceSpan)]);
    }
}
