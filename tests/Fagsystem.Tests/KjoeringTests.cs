using Fagsystem.Eksport;
using Fagsystem.Generering;
using Fagsystem.Kontroll;
using Fagsystem.Overfoering;
using Fagsystem.Rapport;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests;

/// <summary>The whole program, from export to report, against a fake NIR in process.</summary>
public sealed class KjoeringTests(Standardkjoering standard) : IClassFixture<Standardkjoering>
{
    [Fact]
    public void Every_case_comes_out_as_the_law_says_and_the_exit_code_is_0()
    {
        Assert.Equal("", standard.Kjoering.Feil);
        Assert.Contains("Fasit: alle saker ble som ventet.", standard.Kjoering.Ut, StringComparison.Ordinal);
        Assert.Equal(0, standard.Kjoering.Kode);
    }

    public static TheoryData<string> Plantet() => [.. Tilfeller.Alle.Select(static tilfelle => tilfelle.Hva).Distinct()];

    [Theory]
    [MemberData(nameof(Plantet))]
    public void What_is_planted_leads_to_what_it_must(string hva)
    {
        var ventet = Csvfil.Les<Fasitrad>(standard.Mappe, Fasitkontroll.Fil).Where(rad => rad.Hva == hva).ToArray();
        var alle = standard.Rapport.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr")
            .ToDictionary(static rad => rad.Children[0].TextContent, static rad => (Utfall: rad.Children[4].TextContent, Regler: rad.Children[5].TextContent));

        Assert.NotEmpty(ventet);
        Assert.All(ventet, rad => Assert.Equal((Tekster.Navn(rad.Utfall), rad.Regler), alle[rad.Noekkel.ToString()]));
    }

    [Fact]
    public void What_was_accepted_was_read_back_and_was_the_same()
    {
        var godtatt = Csvfil.Les<Fasitrad>(standard.Mappe, Fasitkontroll.Fil).Count(static rad =>
            rad.Utfall is Saksutfall.Godtatt or Saksutfall.GodtattMedMerknader or Saksutfall.RettetOgGodtatt);

        Assert.Contains($"Lest tilbake og sammenlignet: {godtatt}, hvorav ulike: 0", standard.Kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_plain_lines_without_control_characters_when_output_goes_to_a_file()
    {
        Assert.Contains("Overfører: 400 av 400", standard.Kjoering.Ut, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', standard.Kjoering.Ut);
        Assert.DoesNotContain('\r', standard.Kjoering.Ut.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_path_of_the_report_is_printed_in_one_piece()
    {
        Assert.Contains($"Rapport: {standard.Rapportfil}{Environment.NewLine}", standard.Kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_comes_out_otherwise_gives_exit_code_1_and_is_named()
    {
        using var eksport = Midlertidig.MedEksport();
        eksport.Med(Fasitkontroll.Fil, static tekst => tekst.Replace("1001;1;Godtatt;", "1001;1;Avvist;", StringComparison.Ordinal));

        var kjoering = await Kulisser.Program.OverfoerAsync(eksport, avbryt: TestContext.Current.CancellationToken);

        Assert.Equal(1, kjoering.Kode);
        Assert.Contains("1001-1: ventet Avvist/Ingen; ble Godtatt/Ingen", kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fasit_an_outcome_is_what_it_is()
    {
        using var eksport = Midlertidig.MedEksport();
        File.Delete(eksport.Fil(Fasitkontroll.Fil));

        var kjoering = await Kulisser.Program.OverfoerAsync(eksport, avbryt: TestContext.Current.CancellationToken);

        Assert.Equal(0, kjoering.Kode);
        Assert.DoesNotContain("Fasit", kjoering.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_gives_exit_code_130_and_a_report_of_what_was_accepted_and_what_was_not_sent()
    {
        using var eksport = Midlertidig.MedEksport();
        using var stopp = new CancellationTokenSource();
        await using var ut = new Stoppende(stopp, ved: "Overfører: 100 av 400");

        var kjoering = await Kulisser.Program.OverfoerAsync(eksport, ut, stopp.Token);

        Assert.Equal(130, kjoering.Kode);
        Assert.Contains("Ikke sendt", kjoering.Ut, StringComparison.Ordinal);
        Assert.DoesNotContain("Leser tilbake", kjoering.Ut, StringComparison.Ordinal);
        var rapport = await File.ReadAllTextAsync(eksport.Fil("rapport.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Overføringen ble stoppet.", System.Net.WebUtility.HtmlDecode(rapport), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_generator_writes_the_export_where_it_is_told()
    {
        using var mappe = new Midlertidig();

        var kjoering = await Kulisser.Program.KjoerAsync(["generer", "--til", mappe.Fil("ny")], avbryt: TestContext.Current.CancellationToken);

        Assert.Equal(0, kjoering.Kode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Kulisser.Program.Eksport, Eksportleser.Saksfil)), File.ReadAllBytes(Path.Combine(mappe.Fil("ny"), Eksportleser.Saksfil)));
    }

    /// <summary>Output that stops the run when a line comes.</summary>
    private sealed class Stoppende(CancellationTokenSource stopp, string ved) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == ved)
            {
                stopp.Cancel();
            }
        }
    }
}
