using Nir.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Testing;

/// <summary>
/// Complete registrations that break no rule, one per family and law; those under introduksjonsloven are old, and come late (NIR3003).
/// Change what a test is about with <c>with</c>:
/// <c>person.CreateIntroduksjonsprogram() with { Sluttmaal = null }</c>. Each has a new id, and is for
/// <see cref="SyntheticKommune.Fjordvik"/>.
/// </summary>
public static class RegistreringBuilder
{
    private static readonly DateOnly Vedtaksdato = new(2026, 2, 2);
    private static readonly DateOnly Startdato = new(2026, 2, 16);
    private static readonly DateOnly VedtaksdatoOldLov = new(2018, 4, 20);
    private static readonly DateOnly StartDateOldLov = new(2018, 5, 2);
    private static readonly DateOnly EndDateOldLov = new(2020, 5, 1);

    /// <summary>An introduction programme: under way, or ended under introduksjonsloven.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="lovverk">The law.</param>
    /// <exception cref="ArgumentOutOfRangeException">The family does not exist under the law.</exception>
    public static Introduksjonsprogram CreateIntroduksjonsprogram(this SyntheticPerson person, Lovverk lovverk = Lovverk.Integreringsloven)
    {
        ArgumentNullException.ThrowIfNull(person);
        return lovverk switch
        {
            Lovverk.Introduksjonsloven => new()
            {
                Id = Guid.NewGuid(),
                Kommune = SyntheticKommune.Fjordvik.Nummer,
                Person = person.Referanse,
                Lovverk = lovverk,
                Rettsstilling = Rettsstilling.RettOgPlikt,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = VedtaksdatoOldLov, Startdato = StartDateOldLov,
                    Sluttdato = EndDateOldLov }],
                Startdato = StartDateOldLov,
                Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = StartDateOldLov, Til = EndDateOldLov, TimerPerUke = 15 }],
                Avslutning = new() { Dato = EndDateOldLov, Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning },
            },
            Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A => new()
            {
                Id = Guid.NewGuid(),
                Kommune = SyntheticKommune.Fjordvik.Nummer,
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
            _ => throw NoSuch(lovverk),
        };
    }

    /// <summary>Training in Norwegian outside mottak, with hours of one week.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="lovverk">The law.</param>
    /// <exception cref="ArgumentOutOfRangeException">The family does not exist under the law.</exception>
    public static Norskopplaering CreateNorskopplaering(this SyntheticPerson person, Lovverk lovverk = Lovverk.Integreringsloven)
    {
        ArgumentNullException.ThrowIfNull(person);
        var oldLov = lovverk is Lovverk.Introduksjonsloven;
        var opplaering = new Norskopplaering
        {
            Id = Guid.NewGuid(),
            Kommune = SyntheticKommune.Fjordvik.Nummer,
            Person = person.Referanse,
            Lovverk = lovverk,
            Rettsstilling = Rettsstilling.RettOgPlikt,
            Vedtak = [oldLov ? TildelingOldLov(Vedtakstype.TildelingNorskopplaering) : Tildeling(Vedtakstype.TildelingNorskopplaering)],
            Startdato = oldLov ? StartDateOldLov : Startdato,
            TimerNorsk = [new() { Uke = IsoUke.From(oldLov ? StartDateOldLov : Startdato), Timer = 12 }],
        };
        return lovverk switch
        {
            Lovverk.Introduksjonsloven => opplaering,
            Lovverk.Integreringsloven => opplaering with
            {
                Tilbudsdato = Vedtaksdato,
                Opplaeringsansvarlig = Opplaeringsansvarlig.Kommune,
                Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole,
                Norskmaal = [.. DelferdighetKodeverk.All.Select(
                    static ferdighet => new Norskmaal { Delferdighet = ferdighet.Verdi, Nivaa = Norskmaalnivaa.B1 })],
            },
            Lovverk.IntegreringslovenKapittel6A => opplaering with
            {
                Rettsstilling = Rettsstilling.Rett,
                Opplaeringsansvarlig = Opplaeringsansvarlig.Kommune,
                Norskmaal = [new() { Delferdighet = Delferdighet.MuntligKommunikasjon, Nivaa = Norskmaalnivaa.B1 }],
            },
            _ => throw NoSuch(lovverk),
        };
    }

    /// <summary>Qualification measures in mottak.</summary>
    /// <param name="person">Whom it is about.</param>
    public static Mottakskvalifisering CreateMottakskvalifisering(this SyntheticPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Id = Guid.NewGuid(),
            Kommune = SyntheticKommune.Fjordvik.Nummer,
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
    public static Asylopplaering CreateAsylopplaering(this SyntheticPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Id = Guid.NewGuid(),
            Kommune = SyntheticKommune.Fjordvik.Nummer,
            Person = person.Referanse,
            Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Tildeling(Vedtakstype.TildelingOpplaeringIMottak)],
            Mottak = new() { Navn = "Fjordvik mottak" },
            Startdato = Startdato,
            TimerNorsk = [new() { Uke = IsoUke.From(Startdato), Timer = 12 }],
        };
    }

    private static Vedtak Tildeling(Vedtakstype type) => new() { Vedtakstype = type, Vedtaksdato = Vedtaksdato, Startdato = Startdato };

    private static Vedtak TildelingOldLov(Vedtakstype type) => new() { Vedtakstype = type, Vedtaksdato = VedtaksdatoOldLov, Startdato = StartDateOldLov };

    private static ArgumentOutOfRangeException NoSuch(Lovverk lovverk) => new(nameof(lovverk), lovverk, "This family has no registrations under the law.");
}
