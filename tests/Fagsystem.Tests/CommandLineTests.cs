using Fagsystem.Export;
using Fagsystem.Generation;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests;

public sealed class CommandLineTests
{
    private const string Secret = "26847814283";

    [Theory]
    [InlineData("--finnes-ikke", "--finnes-ikke")]
    [InlineData("--data", "--data")]
    [InlineData("generer --til", "--til")]
    [InlineData("--client-id a --client-id b", "--client-id")]
    [InlineData(Secret, "argument")]
    [InlineData("--" + Secret, "argument")]
    public async Task A_command_line_that_cannot_be_understood_is_one_line_and_exit_code_2(string arguments, string word)
    {
        var run = await Fixtures.Program.RunAsync(arguments.Split(' '), cancel: TestContext.Current.CancellationToken);

        run.ShouldHaveFailed(word);
        Assert.DoesNotContain(Secret, run.Error + run.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_the_options_and_where_the_secrets_are()
    {
        var run = await Fixtures.Program.RunAsync(["--help"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(0, run.Kode);
        Assert.All(["--data", "--rapport", "--nir", "--client-id-intro", "--client-id-norsk", "NIR_CLIENT_SECRET", "generer"], word =>
            Assert.Contains(word, run.Ut, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportReader.PersonFile)]
    [InlineData(ExportReader.SakFile)]
    [InlineData(ExportReader.FoeringFile)]
    [InlineData(ExportReader.OppholdFile)]
    [InlineData(NirPersonFile.FileName)]
    public async Task A_missing_file_is_one_line_with_its_name(string file)
    {
        using var export = TemporaryFolder.WithExport();
        File.Delete(export.FileName(file));

        (await Fixtures.Program.TransferAsync(export, cancel: TestContext.Current.CancellationToken)).ShouldHaveFailed(file, "finnes ikke");
    }

    [Theory]
    [InlineData(ExportReader.PersonFile, "linje 302")]
    [InlineData(NirPersonFile.FileName, NirPersonFile.FileName)]
    public async Task A_broken_line_is_one_line_with_its_place_and_nothing_that_stands_there(string file, string place)
    {
        using var export = TemporaryFolder.WithExport();
        File.AppendAllText(export.FileName(file), $"{Secret}\n");

        var run = await Fixtures.Program.TransferAsync(export, cancel: TestContext.Current.CancellationToken);

        run.ShouldHaveFailed(file, place);
        Assert.DoesNotContain(Secret, run.Error + run.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_fasit_is_found_after_the_transfer_and_the_report_is_written_first()
    {
        using var export = TemporaryFolder.WithExport();
        File.AppendAllText(export.FileName("fasit.csv"), "tull\n");

        var run = await Fixtures.Program.TransferAsync(export, cancel: TestContext.Current.CancellationToken);

        run.ShouldHaveFailed("fasit.csv");
        Assert.True(File.Exists(export.FileName("rapport.html")));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_one_line_after_the_summary()
    {
        using var export = TemporaryFolder.WithExport();
        var occupied = export.FileName("fil");
        File.WriteAllText(occupied, "");

        var run = await Fixtures.Program.RunAsync(
            ["--data", export.Folder, "--rapport", Path.Combine(occupied, "rapport.html")], cancel: TestContext.Current.CancellationToken);

        run.ShouldHaveFailed("--rapport");
        Assert.Contains("400 saker for 300 deltakere", run.Ut, StringComparison.Ordinal);
    }
}
