using Fagsystem.Checking;
using Fagsystem.Export;
using Fagsystem.Generation;
using Fagsystem.Overfoering;
using Fagsystem.Reporting;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests;

/// <summary>The whole program, from export to report, against a fake NIR in process.</summary>
public sealed class SampleRunTests(DefaultRun fallback) : IClassFixture<DefaultRun>
{
    [Fact]
    public void Every_case_comes_out_as_the_law_says_and_the_exit_code_is_0()
    {
        Assert.Equal("", fallback.SampleRun.Error);
        Assert.Contains("Fasit: alle saker ble som ventet.", fallback.SampleRun.Ut, StringComparison.Ordinal);
        Assert.Equal(0, fallback.SampleRun.Kode);
    }

    public static TheoryData<string> Plantet() => [.. TestCases.All.Select(static testCase => testCase.What).Distinct()];

    [Theory]
    [MemberData(nameof(Plantet))]
    public void What_is_planted_leads_to_what_it_must(string what)
    {
        var expected = CsvFile.Read<ExpectationRow>(fallback.Folder, ExpectationCheck.FileName).Where(row => row.What == what).ToArray();
        var alle = fallback.Reporting.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr")
            .ToDictionary(static row => row.Children[0].TextContent, static row => (Outcome: row.Children[4].TextContent, Regler: row.Children[5].TextContent));

        Assert.NotEmpty(expected);
        Assert.All(expected, row => Assert.Equal((ReportTexts.GetNavn(row.Outcome), row.Regler), alle[row.Key.ToString()]));
    }

    [Fact]
    public void What_was_accepted_was_read_back_and_was_the_same()
    {
        var accepted = CsvFile.Read<ExpectationRow>(fallback.Folder, ExpectationCheck.FileName).Count(static row =>
            row.Outcome is SakOutcome.Accepted or SakOutcome.AcceptedWithMerknader or SakOutcome.CorrectedAndAccepted);

        Assert.Contains($"Lest tilbake og sammenlignet: {accepted}, hvorav ulike: 0", fallback.SampleRun.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_plain_lines_without_control_characters_when_output_goes_to_a_file()
    {
        Assert.Contains("Overfører: 400 av 400", fallback.SampleRun.Ut, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', fallback.SampleRun.Ut);
        Assert.DoesNotContain('\r', fallback.SampleRun.Ut.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_path_of_the_report_is_printed_in_one_piece()
    {
        Assert.Contains($"Rapport: {fallback.ReportFile}{Environment.NewLine}", fallback.SampleRun.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_with_a_year_end_control_of_all_participants_that_tells_what_is_lacking_in_nir()
    {
        var file = Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(fallback.ReportFile)!, "aarskontroll-*.html"));
        var page = File.ReadAllText(file);

        Assert.Contains($"Årskontroll: {file}", fallback.SampleRun.Ut, StringComparison.Ordinal);
        Assert.Contains("Frist for å ajourføre NIR", fallback.SampleRun.Ut, StringComparison.Ordinal);
        Assert.Contains("Bare i fagsystemet", page, StringComparison.Ordinal);
        Assert.Contains("Mangler (NIR1102)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_comes_out_otherwise_gives_exit_code_1_and_is_named()
    {
        using var export = TemporaryFolder.WithExport();
        export.With(ExpectationCheck.FileName, static text => text.Replace("1001;1;Accepted;", "1001;1;Refused;", StringComparison.Ordinal));

        var run = await Fixtures.Program.TransferAsync(export, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(1, run.Kode);
        Assert.Contains("1001-1: ventet Refused/None; ble Accepted/None", run.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fasit_an_outcome_is_what_it_is()
    {
        using var export = TemporaryFolder.WithExport();
        File.Delete(export.FileName(ExpectationCheck.FileName));

        var run = await Fixtures.Program.TransferAsync(export, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(0, run.Kode);
        Assert.DoesNotContain("Fasit", run.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_gives_exit_code_130_and_a_report_of_what_was_accepted_and_what_was_not_sent()
    {
        using var export = TemporaryFolder.WithExport();
        using var stop = new CancellationTokenSource();
        await using var output = new StopRequested(stop, at: "Overfører: 100 av 400");

        var run = await Fixtures.Program.TransferAsync(export, output, stop.Token);

        Assert.Equal(130, run.Kode);
        Assert.Contains("Ikke sendt", run.Ut, StringComparison.Ordinal);
        Assert.DoesNotContain("Leser tilbake", run.Ut, StringComparison.Ordinal);
        var report = await File.ReadAllTextAsync(export.FileName("rapport.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Overføringen ble stoppet.", System.Net.WebUtility.HtmlDecode(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_generator_writes_the_export_where_it_is_told()
    {
        using var folder = new TemporaryFolder();

        var run = await Fixtures.Program.RunAsync(["generer", "--til", folder.FileName("ny")], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(0, run.Kode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Fixtures.Program.Export, ExportReader.SakFile)),
            File.ReadAllBytes(Path.Combine(folder.FileName("ny"), ExportReader.SakFile)));
    }

    /// <summary>Output that stops the run when a line comes.</summary>
    private sealed class StopRequested(CancellationTokenSource stop, string at) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == at)
            {
                stop.Cancel();
            }
        }
    }
}
