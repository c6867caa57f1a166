using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The check of fixes is tried itself: what it asks beyond the package is asked.</summary>
public sealed class FixCaseTests
{
    [Fact]
    public Task A_fix_without_faults_passes() => VerifyAsync(new Mender(static _ => "Ja()"), "Ja(); Ja();");

    [Fact]
    public async Task A_fix_that_depends_on_which_fault_comes_first_is_complained_of() =>
        Assert.Contains("Vel(); Ja();",
            (await FailureAsync(new Mender(static text => text.Contains(" Ja();", StringComparison.Ordinal) ? "Vel()" : "Ja()"), "Ja(); Vel();")).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_for_all_that_leaves_one_is_complained_of() =>
        Assert.Contains("fix all", (await FailureAsync(new Mender(static _ => "Ja()") { IsForgetful = true }, "Ja(); Ja();")).Message,
            StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_fix_that_brings_a_new_warning_is_complained_of() =>
        Assert.Contains("New: CS0612", (await FailureAsync(new Mender(static _ => "Old()"), "Old(); Old();")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_does_not_compile_in_another_configuration_is_complained_of() => Assert.Contains("New with X defined: CS0103",
        (await FailureAsync(new Mender(static _ => "Ja();\n#if X\nMissing();\n#endif\n"),
            "Ja();\n#if X\nMissing();\n#endif\n; Ja();\n#if X\nMissing();\n#endif\n;")).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_changes_a_text_is_complained_of() =>
        Assert.Contains("A text in quotes",
            (await Record.ExceptionAsync(
                () => CaseOf(new Mender(static _ => "Say(\"b\")")).VerifyAsync(Source("[|Si(\"a\")|];"), Source("Say(\"b\");"))))!.Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_step_on_the_way_that_does_not_compile_is_complained_of() =>
        Assert.Contains("CS0103",
            (await FailureAsync(new Mender(static text => text.Contains("Mangler", StringComparison.Ordinal) ? "Ja(); } void Missing() {" : "Missing()"),
                "Ja(); } void Missing() {; Missing();")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_is_offered_where_none_should_be_is_complained_of() =>
        Assert.NotNull(await Record.ExceptionAsync(() => CaseOf(new Mender(static _ => "Ja()")).OffersNothingAsync(Source("[|Si()|];"))));

    private static FixCase CaseOf(CodeFixProvider fix) => new(static () => new Faultless(), fix, "T1");

    private static Task VerifyAsync(CodeFixProvider fix, string expected) => CaseOf(fix).VerifyAsync(Source("[|Si()|]; [|Si()|];"), Source(expected));

    private static async Task<Exception> FailureAsync(CodeFixProvider fix, string expected)
    {
        var failure = await Record.ExceptionAsync(() => VerifyAsync(fix, expected));
        Assert.NotNull(failure);
        return failure;
    }

    private static string Source(string body) => $$"""
        class C
        {
            void Si(string text = "") { }
            void Ja() { }
            void Vel() { }
            void Say(string text) { }
            [Obsolete] void Old() { }
            void M() { {{body}} }
        }
        """;

    private sealed class Faultless() : Caller(GeneratedCodeAnalysisFlags.None);

    /// <summary>Writes something else in the place of the call.</summary>
    private sealed class Mender(Func<string, string> replacement) : CodeFixProvider
    {
        /// <summary>Whether its fix for all mends the first of each document only.</summary>
        public bool IsForgetful { get; init; }

        public override ImmutableArray<string> FixableDiagnosticIds => ["T1"];

        public override FixAllProvider GetFixAllProvider() =>
            FixAllProvider.Create(async (_, document, diagnostics) => await FixAsync(document, IsForgetful ? [diagnostics[0]] : diagnostics));

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("t", _ => FixAsync(context.Document, context.Diagnostics), "t"), context.Diagnostics);
            return Task.CompletedTask;
        }

        private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
            return document.WithText(
                text.WithChanges(
                    diagnostics.OrderBy(static one => one.Location.SourceSpan.Start)
                        .Select(one => new TextChange(one.Location.SourceSpan, replacement(text.ToString())))));
        }
    }
}
