using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>Which day of a registration a key date is, and which stands in for one that is not given.</summary>
public sealed class NoekkeldatoerTests
{
    private static readonly DateOnly Today = RegelExamples.Dato;
    private static readonly DateOnly Decided = new(2026, 1, 8);
    private static readonly DateOnly Granted = new(2026, 1, 12);

    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven with
    {
        Vedtak =
        [
            new() { Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram, Vedtaksdato = new(2026, 6, 1), Sluttdato = new(2026, 12, 31) },
            new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = Decided, Startdato = Granted, Sluttdato = new(2026, 7, 31) },
        ],
        Tilbudsdato = new(2026, 2, 2),
        Startdato = new(2026, 2, 16),
    };

    [Fact]
    public void The_offer_is_the_registrations_own_else_the_first_vedtaks_day()
    {
        var norsk = BaseRegistrering.NorskUnderIntegreringsloven with { Vedtak = Program.Vedtak, Tilbudsdato = new(2026, 2, 3) };

        Assert.Equal(new DateOnly(2026, 2, 2), Find(Noekkeldato.Tilbud, Program));
        Assert.Equal(Decided, Find(Noekkeldato.Tilbud, Program with { Tilbudsdato = null }));
        Assert.Equal(new DateOnly(2026, 2, 3), Find(Noekkeldato.Tilbud, norsk));
        Assert.Equal(Decided, Find(Noekkeldato.Tilbud, BaseRegistrering.Mottakskvalifisering with { Vedtak = Program.Vedtak }));
    }

    [Fact]
    public void The_start_is_the_registrations_own_else_the_first_day_that_a_vedtak_covers()
    {
        Assert.Equal(new DateOnly(2026, 2, 16), Find(Noekkeldato.Programstart, Program));
        Assert.Equal(Granted, Find(Noekkeldato.Programstart, Program with { Startdato = null }));
    }

    [Fact]
    public void The_event_is_the_parts_own_day_else_the_first_vedtaks()
    {
        var stans = Stopped(Stanstype.Permanent, new(2026, 8, 3));

        Assert.Equal(stans.Fra, Noekkeldatoer.Find(Noekkeldato.Hendelse, Program, stans, Today));
        Assert.Equal(Decided, Find(Noekkeldato.Hendelse, Program));
    }

    [Fact]
    public void The_end_is_the_ending_else_the_first_permanent_stop_else_the_last_day_of_a_vedtak()
    {
        var stopped = Program with
        {
            Stans =
            [
                Stopped(Stanstype.Midlertidig, new(2026, 4, 1)), Stopped(Stanstype.Permanent, new(2026, 9, 1)),
                Stopped(Stanstype.Permanent, new(2026, 8, 3)),
            ],
        };

        Assert.Equal(new DateOnly(2026, 12, 31), Find(Noekkeldato.Programslutt, Program));
        Assert.Equal(new DateOnly(2026, 12, 31), Find(Noekkeldato.Programslutt, Program with { Stans = [stopped.Stans![0]] }));
        Assert.Equal(new DateOnly(2026, 8, 3), Find(Noekkeldato.Programslutt, stopped));
        Assert.Equal(new DateOnly(2026, 10, 1), Find(Noekkeldato.Programslutt,
            stopped with { Avslutning = new() { Dato = new(2026, 10, 1), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } }));
    }

    [Fact]
    public void What_no_registration_holds_is_not_found()
    {
        Assert.Null(Find(Noekkeldato.Tillatelse, Program));
        Assert.Null(Find(Noekkeldato.Hendelse, Program with { Vedtak = null }));
        Assert.Equal(Today, Find(Noekkeldato.Registrering, Program));
    }

    private static Stans Stopped(Stanstype type, DateOnly from) =>
        new() { Stanstype = type, Stansgrunn = Stansgrunn.Atferd, Vedtaksdato = from, Fra = from };

    private static DateOnly? Find(Noekkeldato noekkeldato, Registrering registrering) => Noekkeldatoer.Find(noekkeldato, registrering, registrering, Today);
}
