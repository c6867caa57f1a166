using Fagsystem.Eksport;
using Fagsystem.Generering;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests;

public sealed class KommandolinjeTests
{
    private const string Hemmelig = "26847814283";

    [Theory]
    [InlineData("--finnes-ikke", "--finnes-ikke")]
    [InlineData("--data", "--data")]
    [InlineData("generer --til", "--til")]
    [InlineData("--client-id a --client-id b", "--client-id")]
    [InlineData(Hemmelig, "argument")]
    [InlineData("--" + Hemmelig, "argument")]
    public async Task A_command_line_that_cannot_be_understood_is_one_line_and_exit_code_2(string argumenter, string ord)
    {
        var kjoering = await Kulisser.Program.KjoerAsync(argumenter.Split(' '), avbryt: TestContext.Current.CancellationToken);

        kjoering.SkalHaFeilet(ord);
        Assert.DoesNotContain(Hemmelig, kjoering.Feil + kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_the_options_and_where_the_secrets_are()
    {
        var kjoering = await Kulisser.Program.KjoerAsync(["--help"], avbryt: TestContext.Current.CancellationToken);

        Assert.Equal(0, kjoering.Kode);
        Assert.All(["--data", "--rapport", "--nir", "--client-id-intro", "--client-id-norsk", "NIR_CLIENT_SECRET", "generer"], ord =>
            Assert.Contains(ord, kjoering.Ut, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Eksportleser.Personfil)]
    [InlineData(Eksportleser.Saksfil)]
    [InlineData(Eksportleser.Foeringsfil)]
    [InlineData(NirPersonfil.Fil)]
    public async Task A_missing_file_is_one_line_with_its_name(string fil)
    {
        using var eksport = Midlertidig.MedEksport();
        File.Delete(eksport.Fil(fil));

        (await Kulisser.Program.OverfoerAsync(eksport, avbryt: TestContext.Current.CancellationToken)).SkalHaFeilet(fil, "finnes ikke");
    }

    [Theory]
    [InlineData(Eksportleser.Personfil, "linje 302")]
    [InlineData(NirPersonfil.Fil, NirPersonfil.Fil)]
    public async Task A_broken_line_is_one_line_with_its_place_and_nothing_that_stands_there(string fil, string sted)
    {
        using var eksport = Midlertidig.MedEksport();
        File.AppendAllText(eksport.Fil(fil), $"{Hemmelig}\n");

        var kjoering = await Kulisser.Program.OverfoerAsync(eksport, avbryt: TestContext.Current.CancellationToken);

        kjoering.SkalHaFeilet(fil, sted);
        Assert.DoesNotContain(Hemmelig, kjoering.Feil + kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_fasit_is_found_after_the_transfer_and_the_report_is_written_first()
    {
        using var eksport = Midlertidig.MedEksport();
        File.AppendAllText(eksport.Fil("fasit.csv"), "tull\n");

        var kjoering = await Kulisser.Program.OverfoerAsync(eksport, avbryt: TestContext.Current.CancellationToken);

        kjoering.SkalHaFeilet("fasit.csv");
        Assert.True(File.Exists(eksport.Fil("rapport.html")));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_one_line_after_the_summary()
    {
        using var eksport = Midlertidig.MedEksport();
        var opptatt = eksport.Fil("fil");
        File.WriteAllText(opptatt, "");

        var kjoering = await Kulisser.Program.KjoerAsync(
            ["--data", eksport.Mappe, "--rapport", Path.Combine(opptatt, "rapport.html")], avbryt: TestContext.Current.CancellationToken);

        kjoering.SkalHaFeilet("--rapport");
        Assert.Contains("400 saker for 300 deltakere", kjoering.Ut, StringComparison.Ordinal);
    }
}
