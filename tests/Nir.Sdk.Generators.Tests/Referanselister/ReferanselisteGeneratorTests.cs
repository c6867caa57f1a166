using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Kodeverk;
using Nir.Sdk.Generators.Referanselister;
using Nir.Sdk.Generators.Tests.Testing;

namespace Nir.Sdk.Generators.Tests.Referanselister;

public sealed class ReferanselisteGeneratorTests
{
    [Fact]
    [Trait("Generated", "true")]
    public Task Lists_are_written_to_the_letter() =>
        // What they stand beside is compiled with the real lists.
        new GeneratorTest<ReferanselisteGenerator>(ReferanselisteExample.All) { CompilerDiagnostics = CompilerDiagnostics.None }.Writes("Referanselister")
            .RunAsync();

    [Fact]
    public void A_row_becomes_a_municipality_with_its_days_and_successors()
    {
        var code = Generate(ReferanselisteExample.All)["KommuneRegistry.g.cs"];

        Assert.Contains("""0301\tOslo - Oslove\t\t\t\n""", code, StringComparison.Ordinal);
        Assert.Contains("""1507\tÅlesund\t\t2024-01-01\t1508 1580\n""", code, StringComparison.Ordinal);
        Assert.Contains("""1508\tÅlesund\t2024-01-01\t\t\n""", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_becomes_a_district() =>
        Assert.Contains("""030101\tGamle Oslo\n""", Generate(ReferanselisteExample.All)["BydelRegistry.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_row_becomes_a_country_or_a_language_with_its_level()
    {
        var code = Generate(ReferanselisteExample.All);

        Assert.Contains("""NO\tNOR\tNorge\tNorway\tDokumentert\t""", code["LandRegistry.g.cs"], StringComparison.Ordinal);
        Assert.Contains("""prs\tprs\tdari\tDari\tAntatt\tVi trenger den.""", code["SpraakRegistry.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_show()
    {
        var code = Generate(ReferanselisteExample.All);

        Assert.True(code["KommuneRegistry.g.cs"].IndexOf("0301", StringComparison.Ordinal)
            < code["KommuneRegistry.g.cs"].IndexOf("1580\\tHaram", StringComparison.Ordinal));
        Assert.True(code["BydelRegistry.g.cs"].IndexOf("030101", StringComparison.Ordinal)
            < code["BydelRegistry.g.cs"].IndexOf("030199", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_do_not_show() =>
        Assert.Equal(
            Generate(ReferanselisteExample.All),
            Generate(ReferanselisteExample.All.Select(file => file.With(file.Text.ReplaceLineEndings("\r\n")))));

    [Fact]
    public void The_machines_culture_does_not_show()
    {
        var expected = Generate(ReferanselisteExample.All);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, Generate(ReferanselisteExample.All));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_project_without_reference_lists_gets_nothing() => Assert.Empty(Generate(Example.All));

    [Fact]
    public async Task The_real_lists_compile_without_a_warning()
    {
        var test = new GeneratorTest<KodeverkGenerator>(
            [.. Example.All, RealData("kommuner.csv", KommunerReader.NirData), RealData("bydeler-oslo.csv", BydelerReader.NirData),
                RealData("naeringsregioner-2018.csv", NaeringsregionerReader.NirData),
                RealData("land.csv", KodeFormat.Land.NirData), RealData("spraak.csv", KodeFormat.Spraak.NirData)])
        {
            Beside = [typeof(ReferanselisteGenerator)],
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.Sources.AddRange(HandWritten());

        await test.RunAsync();
    }

    [Fact]
    public void A_keystroke_in_the_code_costs_nothing()
    {
        var driver = CreateDriver(ReferanselisteExample.All).RunGenerators(TestCompilation.Create(), TestContext.Current.CancellationToken);

        var result = driver
            .RunGenerators(TestCompilation.Create(TestCompilation.Parse("class NewPerson;", "Ny.cs")), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();

        Assert.All(Reasons(result.TrackedOutputSteps.Values), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.NotEmpty(Reasons(result.TrackedOutputSteps.Values));
    }

    [Fact]
    public void A_changed_list_is_the_only_one_written_again()
    {
        var changed = ReferanselisteExample.Bydeler.With(ReferanselisteExample.Bydeler.Text.Replace("Gamle", "Nye", StringComparison.Ordinal));
        var driver = CreateDriver(ReferanselisteExample.All).RunGenerators(TestCompilation.Create(), TestContext.Current.CancellationToken);

        var result = driver.ReplaceAdditionalText(ReferanselisteExample.Bydeler, changed)
            .RunGenerators(TestCompilation.Create(), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();

        Assert.All(Reasons([result.TrackedSteps[ReferanselisteGenerator.Kommuner]]), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.Single(Reasons(result.TrackedOutputSteps.Values), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_damaged_list_never_stops_the_generator_and_never_breaks_the_syntax() =>
        Prop.ForAll(Damaged(ReferanselisteExample.Kommuner.Text).ToArbitrary(), text =>
            Generate(ReferanselisteExample.Kommuner.With(text), ReferanselisteExample.Bydeler.With(text), ReferanselisteExample.Land.With(text))
                .All(file => !TestCompilation.Parse(file.Value, file.Key).GetDiagnostics().Any(error => error.Severity == DiagnosticSeverity.Error)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // One character put in, one taken out, at a random place: quotes, separators, line ends and what no source file likes.
    private static Gen<string> Damaged(string text) =>
        from at in Gen.Choose(0, text.Length - 1)
        from inserted in Gen.Elements(";", "\n", "\r", "\"", "\\", " ", "0", "\0", "\u2028", "")
        from removed in Gen.Choose(0, 1)
        select text[..at] + inserted + text[(at + removed)..];

    private static SortedDictionary<string, string> Generate(params IEnumerable<SourceFile> files)
    {
        var result = CreateDriver(files)
            .RunGenerators(TestCompilation.Create(), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new(
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            StringComparer.Ordinal);
    }

    private static GeneratorDriver CreateDriver(params IEnumerable<SourceFile> files) =>
        TestCompilation.CreateDriver([new ReferanselisteGenerator()], files);

    private static List<IncrementalStepRunReason> Reasons(IEnumerable<ImmutableArray<IncrementalGeneratorRunStep>> steps) =>
        [.. steps.SelectMany(step => step).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static IEnumerable<(string Path, SourceText Text)> HandWritten() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "HandWrittenReferanselister"), "*.cs")
            .Select(static path => (path, SourceText.From(File.ReadAllText(path))));

    private static SourceFile RealData(string name, string nirData) =>
        new($"/data/{name}", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "RealData", name)), nirData);
}
