using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Model;
using Nir.Sdk.Generators.Regler;

namespace Nir.Sdk.Generators.Tests.Regler;

/// <summary>The rules' generator and the model's, which run side by side in a build.</summary>
public sealed class RegelGeneratorTests
{
    private static readonly IIncrementalGenerator[] Generators = [new RegelGenerator(), new ModelGenerator()];

    private static readonly string[] Steps =
    [
        RegelGenerator.RegelTexts, RegelGenerator.CombinationTexts, RegelGenerator.RegelStep,
        RegelGenerator.CombinationStep, ModelGenerator.ModelPartStep,
    ];

    [Fact]
    public void An_unrelated_change_in_the_code_leaves_every_step_as_it_was()
    {
        var driver = Run(CreateDriver(), RegelExample.Model);

        var result = Run(driver, RegelExample.Model, "class NewPerson;").GetRunResult();

        var reasons = Steps.SelectMany(step => Tracked(result, step)).SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToList();
        Assert.All(reasons, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.True(reasons.Count >= Steps.Length);
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_text_writes_the_catalogue_again_and_leaves_the_walk_of_the_model()
    {
        var changed = RegelExample.Regler.With(RegelExample.Regler.Text.Replace("\"Title\"", "\"Another\"", StringComparison.Ordinal));

        var driver = Run(CreateDriver(), RegelExample.Model).ReplaceAdditionalText(RegelExample.Regler, changed);
        var result = Run(driver, RegelExample.Model).GetRunResult();

        Assert.Contains("\"Another\",", Generated(result, "RegelCatalogue.g.cs"), StringComparison.Ordinal);
        Assert.Contains(IncrementalStepRunReason.Cached, OutputReasons(result));
        Assert.All(Tracked(result, ModelGenerator.ModelPartStep).SelectMany(static run => run.Outputs), static output =>
            Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void New_line_ends_write_the_same()
    {
        var crlf = RegelExample.Regler.With(RegelExample.Regler.Text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Generate("RegelCatalogue.g.cs", RegelExample.Regler), Generate("RegelCatalogue.g.cs", crlf));
    }

    [Fact]
    public void A_forbidden_value_a_missing_list_and_a_forbidden_bool_each_get_their_own_test()
    {
        var code = Generate("Feltregler.g.cs", RegelExample.Regler);

        Assert.Contains("if (registrering.Farge is not null && Vilkaar.NoeGjelder(registrering, check.Context))", code, StringComparison.Ordinal);
        Assert.Contains("if (!registrering.Ting.HasAny())", code, StringComparison.Ordinal);
        Assert.Contains("if (registrering.Ja is not null)", code, StringComparison.Ordinal);
        Assert.Contains("check.Report(RegelCatalogue.NIR1003, default, \"Ja\");", code, StringComparison.Ordinal);
        Assert.True(code.IndexOf("case Lovverk.LovA:", StringComparison.Ordinal) < code.IndexOf("RegelCatalogue.NIR1001", StringComparison.Ordinal));
        Assert.True(code.IndexOf("RegelCatalogue.NIR1001", StringComparison.Ordinal) < code.IndexOf("case Lovverk.LovB:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_becomes_a_function_of_all_that_it_asks()
    {
        var code = Generate("Vilkaar.g.cs", RegelExample.Regler);

        Assert.Contains(
            "TingErGitt(Registrering registrering, ValidationContext context) =>\n        (registrering.Ting.HasAny() || registrering.Farge is not null);",
            code, StringComparison.Ordinal);
        Assert.Contains(
            "=>\n        TingErGitt(registrering, context) && Noekkeldatoer.Programslutt(registrering) < context.Dato;", code, StringComparison.Ordinal);
        Assert.Contains("IkkeNoeGjelder(Norskopplaering registrering, ValidationContext context) =>\n        !NoeGjelder(registrering, context) && "
            + "(context.Tidligere is not Norskopplaering earlier || earlier.Ja != registrering.Ja);", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ting-er-gitt", """Vilkaar = new(VilkaarKind.Given, ["Ting", "Farge"]),""")]
    [InlineData("noe-gjelder", "Vilkaar = new(VilkaarKind.Other, []),")]
    [InlineData("ikke-noe-gjelder", "Vilkaar = new(VilkaarKind.Other, []),")]
    public void The_analyzers_know_of_a_condition_what_code_tells(string vilkaar, string expected)
    {
        var text = RegelExample.Regler.Text.Replace("\"vilkaar\": \"noe-gjelder\"", $"\"vilkaar\": \"{vilkaar}\"", StringComparison.Ordinal);
        var driver = TestCompilation.CreateDriver([new DescriptorGenerator()], [new SourceFile("/data/regler.json", text, DataFile.ReglerForAnalyzers)]);

        Assert.Contains(expected, Generated(Run(driver).GetRunResult(), "RegelDescriptions.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_walk_goes_into_parts_and_lists_and_shows_every_code_that_does_not_always_hold()
    {
        var code = Generate("ModelWalk.g.cs", RegelExample.Regler);

        Assert.Contains("new ModelPlace(\"Ting\", i)", code, StringComparison.Ordinal);
        Assert.Contains("new ModelPlace(\"Simple\", -1)", code, StringComparison.Ordinal);
        Assert.Contains("if (TVisit.SeesKoder && !LovverkKodeverk.HoldsAlways(part.Lovverk, visit.Lovverk))", code, StringComparison.Ordinal);
        Assert.Contains("visit.VisitKode(LovverkKodeverk.FindEntry(part.Lovverk)", code, StringComparison.Ordinal);
        Assert.Contains("visit.VisitKode(FargeKodeverk.FindEntry(gittFarge)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_merge_takes_members_one_by_one_and_knows_a_part_without_a_key_by_all_that_it_holds()
    {
        var code = Generate("ModelMerge.g.cs", RegelExample.Regler);

        Assert.Contains("Ja = merge.Value(last.Ja, mine.Ja, nirs.Ja, place, \"Ja\"),", code, StringComparison.Ordinal);
        Assert.Contains("Simple = merge.Part(last.Simple, mine.Simple, nirs.Simple, place, \"Simple\", Merge)!,", code, StringComparison.Ordinal);
        Assert.Contains("Ting = merge.List(last.Ting, mine.Ting, nirs.Ting, \"Ting\", static part => part, Merge),", code, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_and_a_combination_are_written_with_their_days_and_reasons()
    {
        Assert.Contains("Perioder = [new(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1))]", Generate("RegelCatalogue.g.cs", RegelExample.Regler),
            StringComparison.Ordinal);
        Assert.Contains(
            "new(Registreringsfamilie.Norskopplaering, Lovverk.LovA, Rettsstilling.Rett, new(null, null),",
            Generate("CombinationTable.g.cs", RegelExample.Regler), StringComparison.Ordinal);
    }

    private static string Generate(string hintName, SourceFile regler) => Generated(
        Run(TestCompilation.CreateDriver(Generators, [regler, RegelExample.Combinations]), RegelExample.Model).GetRunResult(), hintName);

    private static string Generated(GeneratorDriverRunResult result, string hintName) =>
        result.Results.SelectMany(static one => one.GeneratedSources).Single(source => source.HintName == hintName).SourceText.ToString();

    private static IEnumerable<IncrementalGeneratorRunStep> Tracked(GeneratorDriverRunResult result, string step) =>
        result.Results.Where(one => one.TrackedSteps.ContainsKey(step)).SelectMany(one => one.TrackedSteps[step]);

    private static GeneratorDriver CreateDriver() =>
        TestCompilation.CreateDriver(Generators, [RegelExample.Regler, RegelExample.Combinations]);

    private static GeneratorDriver Run(GeneratorDriver driver, params string[] code) => driver.RunGenerators(
        TestCompilation.Create(code.Select(static (text, i) => TestCompilation.Parse(text, $"{i}.cs"))), TestContext.Current.CancellationToken);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorDriverRunResult result) =>
        result.Results.SelectMany(static one => one.TrackedOutputSteps).SelectMany(static step => step.Value).SelectMany(static run =>
            run.Outputs).Select(static output => output.Reason);
}
