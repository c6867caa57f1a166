using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The trial itself is tried: each set of clothes finds the fault that it is there for.</summary>
public sealed class TrialTests
{
    private const string Marked = "class C { int M(int a) { return [|Si()|]; } int Si() { return 1; } }";

    [Fact]
    public async Task An_analyzer_without_faults_passes() => Assert.Empty(await ComplaintsAsync<Faultless>());

    [Fact]
    public async Task A_mark_elsewhere_is_complained_of() =>
        Assert.Contains(await ComplaintsAsync<Faultless>("class C { int M(int a) { return Si[|()|]; } int Si() { return 1; } }"),
            static complaint => complaint.StartsWith("Plain: Expected diagnostic to start", StringComparison.Ordinal));

    [Fact]
    public async Task Speaking_of_generated_code_is_complained_of() =>
        Assert.StartsWith("Generated: Mismatch", Assert.Single(await ComplaintsAsync<Talkative>()), StringComparison.Ordinal);

    [Fact]
    public async Task Throwing_on_damaged_code_is_complained_of() =>
        Assert.All(await ComplaintsAsync<Fragile>(), static complaint => Assert.Matches("(?s)^Damaged: .*AD0001", complaint));

    [Fact]
    public async Task Losing_sight_in_a_nested_function_is_complained_of() =>
        Assert.Equal(["InLambda", "InLocalFunction"],
            (await ComplaintsAsync<Shortsighted>()).Select(static complaint => complaint.Split(':')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Remembering_what_another_file_said_is_complained_of() =>
        Assert.Contains(await ComplaintsAsync<Forgetful>(), static complaint => complaint.StartsWith("Together, not alone", StringComparison.Ordinal));

    [Fact]
    public async Task Source_that_does_not_compile_is_complained_of() =>
        Assert.Contains(await ComplaintsAsync<Faultless>("class C { int M() { return [|Si()|]; } }"),
            static complaint => complaint.StartsWith("Plain: ", StringComparison.Ordinal) && complaint.Contains("CS0103", StringComparison.Ordinal));

    [Fact]
    public async Task Of_several_subjects_only_the_one_at_fault_is_complained_of()
    {
        var complaints =
            await new Trial<Faultless>(new(), "T1",
                [new(Marked), new(Marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))], []).RunAsync();

        Assert.Empty(complaints[0]);
        Assert.NotEmpty(complaints[1]);
    }

    private static async Task<ImmutableArray<string>> ComplaintsAsync<T>(string marked = Marked)
        where T : DiagnosticAnalyzer, new() => Assert.Single(await new Trial<T>(new(), "T1", [new(marked)], []).RunAsync());

    private sealed class Faultless() : Caller(GeneratedCodeAnalysisFlags.None);

    private sealed class Talkative() : Caller(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);

    private sealed class Fragile() : Caller(GeneratedCodeAnalysisFlags.None)
    {
        protected override bool Speaks(SyntaxNodeAnalysisContext context) =>
            context.Node.ContainsDiagnostics || context.Node.SyntaxTree.GetRoot().ContainsDiagnostics
                ? throw new NotSupportedException("It is damaged.")
                : base.Speaks(context);
    }

    private sealed class Shortsighted() : Caller(GeneratedCodeAnalysisFlags.None)
    {
        protected override bool Speaks(SyntaxNodeAnalysisContext context) =>
            base.Speaks(context) && !context.Node.Ancestors().Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
    }

    private sealed class Forgetful() : Caller(GeneratedCodeAnalysisFlags.None)
    {
        private int _said;

        protected override bool Speaks(SyntaxNodeAnalysisContext context) => base.Speaks(context) && Interlocked.Increment(ref _said) == 1;
    }
}
