using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>
/// NIR3005, NIR3011, NIR3014, NIR3019 and NIR3021: where they point, whose start they ask of, and that they follow the readings that are chosen.
/// </summary>
public sealed class OppstartenTests
{
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;

    private static readonly Personsak Flyktning = TestSak.Flyktning(new(2025, 12, 1)) with
    {
        Bosettinger = [new(TestSak.Kommune, new(2026, 1, 12), EtterAvtale: true)],
        Folkeregistreringer = [new(TestSak.Kommune, new(2026, 1, 12))],
    };

    [Fact]
    public void A_late_start_is_told_at_the_programmes_start_and_the_trainings_offer()
    {
        Assert.Equal(["/startdato"], Told("NIR3005", Program with { Startdato = new(2026, 5, 4) }));
        Assert.Equal(["/tilbudsdato"], Told("NIR3005", Norsk with { Tilbudsdato = new(2026, 5, 4) }));
        Assert.Empty(Told("NIR3005", Norsk with { Tilbudsdato = new(2026, 4, 7) }));
    }

    [Fact]
    public void Where_nothing_was_granted_nothing_begins_late()
    {
        var late = Program with { Startdato = new(2026, 5, 4) };

        Assert.Empty(Told("NIR3005", late with { Vedtak = [late.Vedtak![0] with { Vedtakstype = Vedtakstype.Avslag }] }));
        Assert.NotEmpty(Told("NIR3005", late));
    }

    [Fact]
    public void A_start_before_the_permit_is_told_of_the_registration_that_has_it_alone()
    {
        DateOnly early = new(2025, 11, 30);
        var programEarly = Flyktning with { Program = new() { Startdato = early } };
        var norskEarly = Flyktning with { Norsk = new() { Startdato = early } };

        Assert.Equal(["/startdato"], Told("NIR3021", Program with { Startdato = early }));
        Assert.Equal(["/startdato"], Told("NIR3021", Norsk with { Startdato = early }));
        Assert.Empty(Told("NIR3021", Program with { Startdato = early.AddDays(1), Tilbudsdato = null }));
        Assert.Empty(Told("NIR3021", Program, norskEarly));
        Assert.Empty(Told("NIR3021", Norsk, programEarly));
        Assert.Empty(Told("NIR3021", Program with { Startdato = null }, programEarly));
    }

    [Fact]
    public void A_programme_that_lasts_too_long_is_told_at_the_vedtak_that_ends_last()
    {
        Vedtak granted = Program.Vedtak![0] with { Sluttdato = new(2031, 3, 31) };
        var extended = TestSak.Forlengelse(new(2026, 10, 1), new(2031, 4, 30));

        Assert.Equal(["/vedtak/1/sluttdato"], Told("NIR3011", Program with { Vedtak = [granted, extended] }));
        Assert.Equal(["/vedtak/0/sluttdato"], Told("NIR3011", Program with { Vedtak = [extended, granted] }));
        Assert.Equal(["/vedtak/0/sluttdato"], Told("NIR3011", Program with { Vedtak = [granted, extended with { Sluttdato = granted.Sluttdato }] }));
        Assert.Empty(Told("NIR3011", Program with { Vedtak = [granted with { Sluttdato = new(2031, 2, 15) }] }));
    }

    [Theory]
    [InlineData(GrunnskoleFrom2026.IkkeSluttmaal, true)]
    [InlineData(GrunnskoleFrom2026.SomArbeid, false)]
    public void A_rule_reads_what_the_law_leaves_open_as_it_is_told_to(GrunnskoleFrom2026 reading, bool isTold)
    {
        var program = Program with { Sluttmaal = Sluttmaal.Grunnskole };

        Assert.Equal(isTold ? ["/sluttmaal"] : [], Told("NIR3014", program, options: new() { GrunnskoleFrom2026 = reading }));
    }

    // Settled on 12 January: three months on is Sunday 12 April.
    [Theory]
    [InlineData(WeekendRule.TilNesteVirkedag, "2026-04-13")]
    [InlineData(WeekendRule.FlyttesIkke, "2026-04-12")]
    public void The_comparison_with_nir_reads_it_so_too(WeekendRule reading, string same)
    {
        Assert.Empty(Compared(DateOnly.Parse(same, null)));
        Assert.Equal(["/lovverk"], Compared(DateOnly.Parse(same, null).AddDays(-1)));

        IEnumerable<string> Compared(DateOnly day) => Told(
            "NIR3019", Program, options: new() { WeekendRule = reading }, nir: new() { Frister = [new(Fristtype.OppstartIntroduksjonsprogram, day)] });
    }

    private static IEnumerable<string> Told(
        string regel, Registrering registrering, Personsak? sak = null, RegelmotorOptions? options = null, NirBeregning? nir = null) =>
        RegistreringValidator.Validate(
            registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test, Sak = sak ?? Flyktning, RegelmotorOptions = options, Nir = nir }).Avvik
            .Where(avvik => avvik.Regel == regel).Select(static avvik => avvik.Peker);
}
