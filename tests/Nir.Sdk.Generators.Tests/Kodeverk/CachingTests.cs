using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Kodeverk;

namespace Nir.Sdk.Generators.Tests.Kodeverk;

/// <summary>A keystroke in a C# file must cost nothing, and a changed list only its own work.</summary>
public sealed class CachingTests
{
    private static readonly string[] Steps =
    [
        KodeverkGenerator.ListTexts, KodeverkGenerator.Lister, KodeverkGenerator.ListReferences,
        KodeverkGenerator.KilderTexts, KodeverkGenerator.Kilder, KodeverkGenerator.MergedKilder, KodeverkGenerator.Inputs,
    ];

    [Fact]
    public void An_unrelated_change_in_the_code_leaves_every_step_as_it_was()
    {
        var driver = Run(TestCompilation.CreateDriver(Example.All));

        var result = Result(driver.RunGenerators(
            TestCompilation.Create(TestCompilation.Parse("class NewPerson;", "Ny.cs")), TestContext.Current.CancellationToken));

        Assert.All(Steps, step => Assert.All(Reasons(result, step), AssertUnchanged));
        Assert.NotEmpty(OutputReasons(result));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_list_is_the_only_one_read_and_written_again()
    {
        var changed = Example.Group.With(Example.Group.Text.Replace("\"Work\"", "\"Labour\"", StringComparison.Ordinal));

        var result = AfterReplacing(Example.Group, changed);

        AssertOneModified(result, KodeverkGenerator.ListTexts, of: 3);
        AssertOneModified(result, KodeverkGenerator.Lister, of: 3);
        AssertOneModified(result, KodeverkGenerator.Inputs, of: 3);
        Assert.All(Reasons(result, KodeverkGenerator.ListReferences), AssertUnchanged);
        Assert.All(Reasons(result, KodeverkGenerator.Kilder), AssertUnchanged);
        Assert.Single(OutputReasons(result), reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(OutputReasons(result), reason => Assert.True(reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void New_line_ends_are_read_again_but_write_nothing()
    {
        var changed = Example.Group.With(Example.Group.Text.ReplaceLineEndings("\r\n"));

        var result = AfterReplacing(Example.Group, changed);

        AssertOneModified(result, KodeverkGenerator.ListTexts, of: 3);
        Assert.All(Reasons(result, KodeverkGenerator.Lister), AssertUnchanged);
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_source_writes_again_only_the_lists_that_rest_on_it()
    {
        var changed = Example.Kilder.With(Example.Kilder.Text.Replace("§ 14", "§ 14 a", StringComparison.Ordinal));

        var result = AfterReplacing(Example.Kilder, changed);

        // Lovverk and Tiltak name the source, Group does not.
        Assert.Equal(2, Reasons(result, KodeverkGenerator.Inputs).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(3, OutputReasons(result).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("§ 14 a", Generated(result, "Kodeverk.Tiltak.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratorDriverRunResult AfterReplacing(SourceFile before, SourceFile after) =>
        Result(Run(Run(TestCompilation.CreateDriver(Example.All)).ReplaceAdditionalText(before, after)));

    private static GeneratorDriver Run(GeneratorDriver driver) =>
        driver.RunGenerators(TestCompilation.Create(), TestContext.Current.CancellationToken);

    private static GeneratorDriverRunResult Result(GeneratorDriver driver) => driver.GetRunResult();

    private static List<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string step)
    {
        var reasons = result.Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static List<IncrementalStepRunReason> OutputReasons(GeneratorDriverRunResult result) =>
    [
        .. result.Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason),
    ];

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static void AssertOneModified(GeneratorDriverRunResult result, string step, int of)
    {
        var reasons = Reasons(result, step);
        Assert.Equal(of, reasons.Count);
        Assert.Single(reasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(reasons.Where(reason => reason != IncrementalStepRunReason.Modified), AssertUnchanged);
    }

    private static string Generated(GeneratorDriverRunResult result, string hintName) =>
        result.Results.Single().GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();
}
