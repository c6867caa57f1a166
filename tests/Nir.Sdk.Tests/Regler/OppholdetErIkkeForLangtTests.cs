using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3007: as many days without measures as may be are let be, and a day more is told, wherever in the programme they are.</summary>
public sealed class OppholdetErIkkeForLangtTests
{
    private const int Limit = 60;

    private static readonly DateOnly Start = new(2026, 2, 16);
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Tiltak First = Measure(Start, new(2026, 3, 31));

    [Theory]
    [InlineData(Limit, false)]
    [InlineData(Limit + 1, true)]
    public void Days_between_two_measures_are_counted_from_the_day_after_the_one_to_the_day_before_the_other(int days, bool isTold)
    {
        var second = Measure(First.Til!.Value.AddDays(days + 1));

        Assert.Equal(isTold ? "31.03.2026" : null, Told(Program with { Tiltak = [second, First] }));
    }

    [Theory]
    [InlineData(Limit, false)]
    [InlineData(Limit + 1, true)]
    public void Days_before_the_first_measure_are_counted_from_the_programmes_first_day(int days, bool isTold) =>
        Assert.Equal(isTold ? "15.02.2026" : null, Told(Program with { Tiltak = [Measure(Start.AddDays(days))] }));

    [Theory]
    [InlineData(Limit, null)]
    [InlineData(Limit + 1, "21.09.2026")]
    public void Days_after_the_last_measure_are_counted_to_the_registers_date(int days, string? told) =>
        Assert.Equal(told, Told(Program with { Tiltak = [Measure(Start, RegelExamples.Dato.AddDays(-days))] }));

    [Theory]
    [InlineData("2026-09-13", null)]
    [InlineData("2026-09-14", "15.07.2026")]
    [InlineData(null, "15.07.2026")]
    public void A_programme_that_has_ended_is_counted_to_its_end(string? ended, string? told)
    {
        var program = Program with
        {
            Tiltak = [Measure(Start, new(2026, 7, 15))],
            Avslutning = ended is null ? null : new() { Dato = DateOnly.Parse(ended, null), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        };

        Assert.Equal(told, Told(program));
    }

    [Fact]
    public void A_programme_that_will_end_later_is_counted_to_the_registers_date() =>
        Assert.Null(Told(Program with
        {
            Vedtak = [Program.Vedtak![0] with { Sluttdato = new(2027, 6, 30) }],
            Tiltak = [Measure(Start, new(2026, 10, 31))],
        }));

    [Theory]
    [InlineData("2026-04-10", "2026-05-20", null)]
    [InlineData("2026-05-01", "2026-05-01", null)]
    [InlineData("2026-04-01", "2026-04-02", "02.04.2026")]
    [InlineData("2026-05-01", "2026-04-30", "31.03.2026")]
    public void Leave_is_no_time_without_measures_also_when_it_is_one_day(string from, string to, string? told)
    {
        var program = Program with
        {
            Tiltak = [First, Measure(new(2026, 6, 15))],
            Permisjoner = [TestSak.Permisjon(DateOnly.Parse(from, null), DateOnly.Parse(to, null))],
        };

        Assert.Equal("31.03.2026", Told(program with { Permisjoner = null }));
        Assert.Equal(told, Told(program));
    }

    [Fact]
    public void All_of_many_measures_and_leaves_count()
    {
        Tiltak[] measures = [.. Enumerable.Range(0, 10).Select(static i => Measure(Start.AddDays(14 * i), Start.AddDays((14 * i) + 6)))];
        var program = Program with
        {
            Tiltak = [.. measures],
            Permisjoner = [.. measures.Select(static measure => TestSak.Permisjon(measure.Til!.Value.AddDays(1), measure.Til.Value.AddDays(7)))],
        };

        Assert.Equal("05.07.2026", Told(program));
        Assert.Null(Told(program with { Tiltak = [.. measures[..9], measures[9] with { Til = null }] }));
    }

    [Fact]
    public void A_measure_from_before_the_programme_makes_no_wait_longer()
    {
        var early = Measure(new(2026, 1, 1), new(2026, 1, 5));

        Assert.Null(Told(Program with { Tiltak = [early, Measure(new(2026, 4, 10))] }));
        Assert.Equal("15.02.2026", Told(Program with { Tiltak = [early, Measure(new(2026, 5, 10))] }));
    }

    private static Tiltak Measure(DateOnly from, DateOnly? to = null) =>
        new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = from, Til = to, TimerPerUke = 15 };

    // The day after which there is nothing; null when the rule says nothing.
    private static string? Told(Introduksjonsprogram program)
    {
        var avvik = RegistreringValidator.Validate(program, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test, DagerUtenAktivitet = Limit }).Avvik
            .SingleOrDefault(static avvik => avvik.Regel is "NIR3007");
        Assert.Equal(avvik is null ? null : "/tiltak", avvik?.Peker);
        return avvik?.Tekst.Split(' ')[1];
    }
}
