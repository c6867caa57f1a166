using Nir.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Testing;

/// <summary>
/// Complete registrations that break no rule, one per family and law. Change what a test is about with <c>with</c>:
/// <c>person.EtIntroduksjonsprogram() with { Sluttmaal = null }</c>. Each has a new id, and is for
/// <see cref="SyntetiskKommune.Fjordvik"/>.
/// </summary>
public static class Registreringsbygger
{
    private static readonly DateOnly Vedtaksdato = new(2026, 2, 2);
    private static readonly DateOnly Startdato = new(2026, 2, 16);
    private static readonly DateOnly VedtaksdatoGammelLov = new(2018, 4, 20);
    private static readonly DateOnly StartdatoGammelLov = new(2018, 5, 2);
    private static readonly DateOnly SluttdatoGammelLov = new(2020, 5, 1);

    /// <summary>An introduction programme: under way, or ended under introduksjonsloven.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="lovverk">The law.</param>
    /// <exception cref="ArgumentOutOfRangeException">The family does not exist under the law.</exception>
    public static Introduksjonsprogram EtIntroduksjonsprogram(this SyntetiskPerson person, Lovverk lovverk = Lovverk.Integreringsloven)
    {
        ArgumentNullException.ThrowIfNull(person);
        return lovverk switch
        {
            Lovverk.Introduksjonsloven => new()
            {
                Id = Guid.NewGuid(),
                Kommune = SyntetiskKommune.Fjordvik.Nummer,
                Person = person.Referanse,
                Lovverk = lovverk,
                Rettsstilling = Rettsstilling.RettOgPlikt,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = VedtaksdatoGammelLov, Startdato = StartdatoGammelLov, Sluttdato = SluttdatoGammelLov }],
                Startdato = StartdatoGammelLov,
                Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = StartdatoGammelLov, Til = SluttdatoGammelLov, TimerPerUke = 15 }],
                Avslutning = new() { Dato = SluttdatoGammelLov, Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning },
            },
            Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A => new()
            {
                Id = Guid.NewGuid(),
                Kommune = SyntetiskKommune.Fjordvik.Nummer,
                Person = person.Referanse,
                Lovverk = lovverk,
                Rettsstilling = Rettsstilling.RettOgPlikt,
                Vedtak = [Tildeling(Vedtakstype.TildelingIntroduksjonsprogram)],
                Tilbudsdato = Vedtaksdato,
                Startdato = Startdato,
                Sluttmaal = Sluttmaal.FullfoertVideregaaende,
                Integreringskontrakt = new() { Inngaatt = Startdato },
                Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = Startdato, TimerPerUke = 15 }],
            },
            _ => throw IngenSlik(lovverk),
        };
    }

    /// <summary>Training in Norwegian outside mottak, with hours of one week.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="lovverk">The law.</param>
    /// <exception cref="ArgumentOutOfRangeException">The family does not exist under the law.</exception>
    public static Norskopplaering EnNorskopplaering(this SyntetiskPerson person, Lovverk lovverk = Lovverk.Integreringsloven)
    {
        ArgumentNullException.ThrowIfNull(person);
        var gammelLov = lovverk is Lovverk.Introduksjonsloven;
        var opplaering = new Norskopplaering
        {
            Id = Guid.NewGuid(),
            Kommune = SyntetiskKommune.Fjordvik.Nummer,
            Person = person.Referanse,
            Lovverk = lovverk,
            Rettsstilling = Rettsstilling.RettOgPlikt,
            Vedtak = [gammelLov ? TildelingGammelLov(Vedtakstype.TildelingNorskopplaering) : Tildeling(Vedtakstype.TildelingNorskopplaering)],
            Startdato = gammelLov ? StartdatoGammelLov : Startdato,
            TimerNorsk = [new() { Uke = IsoUke.Fra(gammelLov ? StartdatoGammelLov : Startdato), Timer = 12 }],
        };
        return lovverk switch
        {
            Lovverk.Introduksjonsloven => opplaering,
            Lovverk.Integreringsloven => opplaering with
            {
                Tilbudsdato = Vedtaksdato,
                Opplaeringsansvarlig = Opplaeringsansvarlig.Kommune,
                Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole,
                Norskmaal = [.. DelferdighetKodeverk.Alle.Select(static ferdighet => new Norskmaal { Delferdighet = ferdighet.Verdi, Nivaa = Norskmaalnivaa.B1 })],
            },
            Lovverk.IntegreringslovenKapittel6A => opplaering with
            {
                Rettsstilling = Rettsstilling.Rett,
                Opplaeringsansvarlig = Opplaeringsansvarlig.Kommune,
                Norskmaal = [new() { Delferdighet = Delferdighet.MuntligKommunikasjon, Nivaa = Norskmaalnivaa.B1 }],
            },
            _ => throw IngenSlik(lovverk),
        };
    }

    /// <summary>Qualification measures in mottak.</summary>
    /// <param name="person">Whom it is about.</param>
    public static Mottakskvalifisering EnMottakskvalifisering(this SyntetiskPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Id = Guid.NewGuid(),
            Kommune = SyntetiskKommune.Fjordvik.Nummer,
            Person = person.Referanse,
            Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Tildeling(Vedtakstype.TildelingIntegreringsfremmendeProgram)],
            Mottak = new() { Navn = "Fjordvik mottak" },
            Startdato = Startdato,
            Tiltak = [new() { Tiltakstype = Tiltakstype.Livsmestring, Fra = Startdato }],
        };
    }

    /// <summary>Training of an asylum seeker in mottak, with hours of one week.</summary>
    /// <param name="person">Whom it is about.</param>
    public static Asylopplaering EnAsylopplaering(this SyntetiskPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Id = Guid.NewGuid(),
            Kommune = SyntetiskKommune.Fjordvik.Nummer,
            Person = person.Referanse,
            Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Tildeling(Vedtakstype.TildelingOpplaeringIMottak)],
            Mottak = new() { Navn = "Fjordvik mottak" },
            Startdato = Startdato,
            TimerNorsk = [new() { Uke = IsoUke.Fra(Startdato), Timer = 12 }],
        };
    }

    private static Vedtak Tildeling(Vedtakstype type) => new() { Vedtakstype = type, Vedtaksdato = Vedtaksdato, Startdato = Startdato };

    private static Vedtak TildelingGammelLov(Vedtakstype type) => new() { Vedtakstype = type, Vedtaksdato = VedtaksdatoGammelLov, Startdato = StartdatoGammelLov };

    private static ArgumentOutOfRangeException IngenSlik(Lovverk lovverk) => new(nameof(lovverk), lovverk, "This family has no registrations under the law.");
}
