using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3020: the average is counted to the day, from when the law asks for it to when it ends.</summary>
public sealed class ArbeidsrettetTidErNokTests
{
    // Six months into a programme that begins on 16 February.
    private static readonly DateOnly From = new(2026, 8, 16);

    private static readonly Personsak Flyktning = TestSak.Flyktning(new(2025, 12, 1)) with
    {
        Bosettinger = [new(TestSak.Kommune, new(2026, 1, 12), EtterAvtale: true)],
        Folkeregistreringer = [new(TestSak.Kommune, new(2026, 1, 12))],
    };

    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven with { Sluttmaal = Sluttmaal.Arbeid };

    [Theory]
    [InlineData("2026-08-16", null, 15, false)]
    [InlineData("2026-08-16", null, 14.9, true)]
    [InlineData("2026-08-17", null, 15, true)]
    [InlineData("2026-08-16", "2026-11-20", 15, true)]
    [InlineData("2026-02-16", "2027-12-31", 15, false)]
    [InlineData("2026-08-17", "2027-12-31", 15, true)]
    public void Hours_are_counted_from_the_day_they_are_asked_for_to_the_registers_date(string from, string? to, double hours, bool isTold) =>
        Assert.Equal(isTold, IsTold(Program with
        {
            Tiltak = [Practice(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), (decimal)hours)],
        }));

    [Theory]
    [InlineData(15, false)]
    [InlineData(14, true)]
    public void An_element_of_one_day_counts(int hours, bool isTold) =>
        Assert.Equal(isTold, IsTold(Program with
        {
            Tiltak = [Practice(From, RegelExamples.Dato.AddDays(-1), 15), Practice(RegelExamples.Dato, RegelExamples.Dato, hours)],
        }));

    [Fact]
    public void Only_work_related_elements_count()
    {
        var norsk = Program.Tiltak![0] with { TimerPerUke = 37.5m };

        Assert.True(IsTold(Program with { Tiltak = [norsk] }));
        Assert.False(IsTold(Program with { Tiltak = [norsk with { Tiltakstype = Tiltakstype.Spraakpraksis }] }));
    }

    [Fact]
    public void A_programme_that_has_ended_is_counted_to_its_end()
    {
        var program = Program with { Tiltak = [Practice(From, new(2026, 9, 15), 15)] };

        Assert.True(IsTold(program));
        Assert.False(IsTold(program with { Avslutning = new() { Dato = new(2026, 9, 15), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } }));
        Assert.True(IsTold(program with { Avslutning = new() { Dato = new(2026, 9, 16), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } }));
    }

    [Fact]
    public void A_programme_that_will_end_later_is_counted_to_the_registers_date() =>
        Assert.False(IsTold(Program with
        {
            Vedtak = [Program.Vedtak![0] with { Sluttdato = new(2028, 2, 15) }],
            Tiltak = [Practice(From, RegelExamples.Dato, 15)],
        }));

    [Theory]
    [InlineData("2026-08-21", false)]
    [InlineData("2026-08-22", true)]
    public void There_is_no_average_before_a_week_has_passed(string today, bool isTold) =>
        Assert.Equal(isTold, IsTold(Program, Flyktning, DateOnly.Parse(today, null)));

    [Fact]
    public void Hours_that_are_not_given_tell_nothing()
    {
        var unknown = Practice(From, null, 1) with { TimerPerUke = null };

        Assert.False(IsTold(Program with { Tiltak = [unknown] }));
        Assert.True(IsTold(Program with { Tiltak = [unknown with { TimerPerUke = 1 }] }));
    }

    [Fact]
    public void A_programme_without_any_measure_is_another_rules()
    {
        Assert.False(IsTold(Program with { Tiltak = null }));
        Assert.False(IsTold(Program with { Tiltak = [] }));
    }

    // Row I9: whether the municipality offers it part time is not registered.
    [Theory]
    [InlineData(10, false)]
    [InlineData(9, true)]
    public void Where_part_time_needs_fewer_hours_no_one_is_held_to_more(int hours, bool isTold)
    {
        var (offered, start) = (new DateOnly(2024, 4, 2), new DateOnly(2024, 4, 15));
        var sak = TestSak.KollektivBeskyttelse(new(2024, 1, 10), new(2024, 3, 1)) with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere };
        var program = BaseRegistrering.ProgramUnderKapittel6A with
        {
            Sluttmaal = Sluttmaal.Arbeid,
            Tilbudsdato = offered,
            Startdato = start,
            Vedtak = [TestSak.Programvedtak(start) with { Vedtaksdato = offered }],
            Integreringskontrakt = null,
            Tiltak = [Practice(start, null, hours)],
        };

        Assert.Equal(isTold, IsTold(program, sak, new(2024, 12, 20)));
    }

    private static Tiltak Practice(DateOnly from, DateOnly? to, decimal hours) =>
        new() { Tiltakstype = Tiltakstype.PraksisPaaArbeidsplass, Fra = from, Til = to, TimerPerUke = hours };

    private static bool IsTold(Introduksjonsprogram program) => IsTold(program, Flyktning, RegelExamples.Dato);

    private static bool IsTold(Introduksjonsprogram program, Personsak sak, DateOnly today)
    {
        var result = RegistreringValidator.Validate(program, new() { Dato = today, Miljoe = Miljoe.Test, Sak = sak });
        Assert.DoesNotContain(result.NotAssessed, static absent => absent.Regel is "NIR3020");
        return result.Avvik.Any(static avvik => avvik.Regel is "NIR3020");
    }
}
