using Fagsystem.Eksport;
using Fagsystem.Kontroll;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests.Kontroll;

public sealed class FasitkontrollTests : IDisposable
{
    private readonly Midlertidig _mappe = new();

    [Fact]
    public void A_case_that_came_out_as_the_fasit_says_is_no_difference()
    {
        Fasit("1001;1;Godtatt;Ingen;;");

        Assert.Empty(Kontroller(new Saksresultat(Saker.Program(), Saksutfall.Godtatt))!);
    }

    [Theory]
    [InlineData("1001;1;Avvist;Ingen;;")]
    [InlineData("1001;1;Godtatt;Saksbehandler;;")]
    [InlineData("1001;1;Godtatt;Ingen;NIR1001;")]
    public void A_case_that_came_out_otherwise_in_any_column_is_a_difference(string linje)
    {
        Fasit(linje);

        var forskjell = Assert.Single(Kontroller(new Saksresultat(Saker.Program(), Saksutfall.Godtatt))!);

        Assert.Equal("1001-1", forskjell.Sak.ToString());
        Assert.Equal("Godtatt/Ingen", forskjell.Ble);
    }

    [Fact]
    public void A_case_without_a_line_and_a_line_without_a_case_are_differences()
    {
        Fasit("1002;1;Godtatt;Ingen;;");

        var forskjeller = Kontroller(new Saksresultat(Saker.Program(), Saksutfall.Godtatt))!;

        Assert.Equal([("1001-1", "ikke i fasiten"), ("1002-1", "Godtatt/Ingen")], forskjeller.Select(static f => (f.Sak.ToString(), f.Ventet)));
    }

    [Fact]
    public void An_export_without_a_fasit_is_not_checked()
    {
        Assert.Null(Kontroller(new Saksresultat(Saker.Program(), Saksutfall.Avvist)));
    }

    [Fact]
    public void An_outcome_that_does_not_exist_is_a_broken_line()
    {
        Fasit("1001;1;Vel overstått;Ingen;;");

        var feil = Assert.Throws<EksportException>(() => Kontroller());

        Assert.Equal("fasit.csv, linje 2: kolonnen Utfall kan ikke leses.", feil.Message);
    }

    public void Dispose() => _mappe.Dispose();

    private void Fasit(string linje) =>
        File.WriteAllText(_mappe.Fil(Fasitkontroll.Fil), $"Løpenr;Saksnr;Utfall;Oppfølging;Regler;Hva\n{linje}\n");

    private IReadOnlyList<Fasitforskjell>? Kontroller(params Saksresultat[] resultater) => Fasitkontroll.Kontroller(_mappe.Mappe, resultater);
}
