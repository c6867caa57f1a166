using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.MockServer.Register;

/// <summary>Stores a registration: access, condition, rules, natural key, room, in that order.</summary>
internal static class Lagring
{
    public static Registerutfall Utfoer(Registertilstand tilstand, DateOnly dato, Registerkommando.Lagre kommando)
    {
        var registrering = kommando.Registrering;
        tilstand.Registreringer.TryGetValue(registrering.Id, out var gammel);
        if ((NektTilgang(kommando.Kaller, registrering, gammel) ?? NektBetingelse(kommando.Betingelse, gammel)) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        var (medPerson, person) = FinnEllerOpprettPerson(tilstand, registrering.Person);
        if (person is null && tilstand.Oppsett.UkjentePersonerOpprettes && tilstand.Personer.Count >= tilstand.Oppsett.MaksPersoner)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        var avvik = Vurder(tilstand.Oppsett, dato, registrering, gammel, personErKjent: person is not null);
        if (person is null || avvik.Any(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning))
        {
            return Registermaskin.Uendret(tilstand, new Registersvar.Avslag(Avslagsgrunn.Regelbrudd, avvik));
        }

        return NektNoekkel(tilstand, NaturligNoekkel.Av(person.Value, registrering), registrering.Id) is { } opptatt
            ? Registermaskin.Uendret(tilstand, opptatt)
            : Sett(tilstand, medPerson, person.Value, kommando, gammel, avvik);
    }

    private static Registersvar.Avslag? NektTilgang(Kaller kaller, Registrering registrering, Registeroppfoering? gammel) =>
        Tilgang.Nekt(kaller, registrering, erSendt: true)
        ?? (gammel is null ? null : Tilgang.Nekt(kaller, gammel.Registrering, erSendt: false));

    private static Registersvar.Avslag? NektBetingelse(Betingelse betingelse, Registeroppfoering? gammel) => betingelse switch
    {
        Betingelse.Ny when gammel is null => null,
        Betingelse.Versjon versjon when versjon.Verdi == gammel?.Versjon => null,
        Betingelse.Ingen => Avslag.EtterRegel(Avslagsgrunn.BetingelseMangler, Regelkatalog.NIR5005),
        _ => Avslag.EtterRegel(Avslagsgrunn.BetingelseBrutt, Regelkatalog.NIR5004) with { Versjon = gammel?.Versjon },
    };

    private static (Registertilstand Tilstand, int? Person) FinnEllerOpprettPerson(Registertilstand tilstand, Personreferanse person)
    {
        if (Personer.Finn(tilstand, person) is { } kjent)
        {
            return (tilstand, kjent);
        }

        return tilstand.Oppsett.UkjentePersonerOpprettes && person.ErOppgitt && Personer.TryOpprett(tilstand, person) is var (ny, id)
            ? (ny, id)
            : (tilstand, null);
    }

    private static ValueList<Avvik> Vurder(
        Registeroppsett oppsett, DateOnly dato, Registrering registrering, Registeroppfoering? gammel, bool personErKjent)
    {
        var avvik = Registreringsvalidator.Valider(registrering, Kontekst(oppsett, dato, gammel)).Avvik;
        return personErKjent || !registrering.Person.ErOppgitt
            ? avvik
            : [.. avvik, Avslag.Avvik(Regelkatalog.NIR5006, "/person", nameof(Registrering.Person))];
    }

    /// <summary>What the rules need beyond the registration, as the register knows it.</summary>
    internal static Valideringskontekst Kontekst(Registeroppsett oppsett, DateOnly dato, Registeroppfoering? gammel) => new()
    {
        Dato = dato,
        Tidligere = gammel?.Registrering,
        Miljoe = oppsett.TillatVirkeligePersoner ? null : Miljoe.Test,
        SyntetiskeSerier = oppsett.SyntetiskeSerier,
        Overlay = oppsett.Overlay,
    };

    private static Registersvar.Avslag? NektNoekkel(Registertilstand tilstand, NaturligNoekkel noekkel, Guid id) =>
        tilstand.Noekler.TryGetValue(noekkel, out var eksisterende) && eksisterende != id
            ? Avslag.EtterRegel(Avslagsgrunn.FinnesMedAnnenId, Regelkatalog.NIR5003) with
            {
                EksisterendeId = eksisterende,
                Versjon = tilstand.Registreringer[eksisterende].Versjon,
            }
            : null;

    private static Registerutfall Sett(
        Registertilstand tilstand, Registertilstand medPerson, int person, Registerkommando.Lagre kommando, Registeroppfoering? gammel, ValueList<Avvik> merknader)
    {
        var registrering = kommando.Registrering;
        // The same content once more is no change: a retransfer must not look like one.
        if (gammel?.Registrering == registrering)
        {
            return Registermaskin.Uendret(tilstand, Lagret(registrering.Id, gammel.Versjon, merknader, erNy: false));
        }

        var gjeldende = new Registreringsversjon(medPerson.NesteVersjon, registrering, kommando.Stoerrelse);
        var ny = medPerson.Med(registrering.Id, new Registeroppfoering
        {
            Person = person,
            Gjeldende = gjeldende,
            Tidligere = gammel is null ? [] : Historikk(gammel, tilstand.Oppsett.MaksTidligereVersjoner),
        });
        if (ny.Registreringer.Count > tilstand.Oppsett.MaksRegistreringer || ny.Stoerrelse > tilstand.Oppsett.MaksStoerrelse)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        Registerhendelse hendelse = gammel is null
            ? new Registerhendelse.RegistreringOpprettet(registrering.Id, gjeldende.Versjon)
            : new Registerhendelse.RegistreringEndret(registrering.Id, gjeldende.Versjon);
        return new Registerutfall(
            ny,
            Lagret(registrering.Id, gjeldende.Versjon, merknader, erNy: gammel is null),
            ReferenceEquals(medPerson, tilstand) ? [hendelse] : [new Registerhendelse.PersonOpprettet(person), hendelse]);
    }

    private static System.Collections.Immutable.ImmutableList<Registreringsversjon> Historikk(Registeroppfoering gammel, int maks)
    {
        var historikk = gammel.Tidligere.Add(gammel.Gjeldende);
        return historikk.Count > maks ? historikk.RemoveRange(0, historikk.Count - maks) : historikk;
    }

    private static Registersvar.Lagret Lagret(Guid id, string versjon, ValueList<Avvik> merknader, bool erNy) =>
        new(new Overfoeringssvar { Id = id, Versjon = versjon, Merknader = merknader }, erNy);
}
