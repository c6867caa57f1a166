using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Stores a registration: access, condition, rules, natural key, room, in that order.</summary>
internal static class Lagring
{
    public static Registerutfall Utfoer(Registertilstand tilstand, DateOnly dato, Registerkommando.Lagre kommando)
    {
        var registrering = kommando.Registrering;
        tilstand.Registreringer.TryGetValue(registrering.Id, out var gammel);
        return (NektTilgang(kommando.Kaller, registrering, gammel)
            ?? Stengt.Nekt(tilstand.Stengt, registrering.Kommune, dato)
            ?? NektBetingelse(kommando.Betingelse, gammel)) is { } nektet
            ? Registermaskin.Uendret(tilstand, nektet)
            : Bytt(tilstand, dato, registrering, kommando.Stoerrelse, gammel);
    }

    /// <summary>A caseworker's change in NIR web: the rules hold, roles and versions of the transfer do not.</summary>
    public static Registerutfall EndreINirWeb(Registertilstand tilstand, DateOnly dato, Registerkommando.EndreINirWeb kommando) =>
        tilstand.Registreringer.TryGetValue(kommando.Registrering.Id, out var gammel)
            ? Bytt(tilstand, dato, kommando.Registrering, kommando.Stoerrelse, gammel)
            : Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.FinnesIkke));

    /// <summary>Puts a registration in place of the old one: rules, natural key, room, and what the register then computes.</summary>
    public static Registerutfall Bytt(Registertilstand tilstand, DateOnly dato, Registrering registrering, int stoerrelse, Registeroppfoering? gammel)
    {
        var (medPerson, person) = FinnEllerOpprettPerson(tilstand, registrering.Person);
        if (person is null && tilstand.Oppsett.UkjentePersonerOpprettes && tilstand.Personer.Count >= tilstand.Oppsett.MaksPersoner)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        var avvik = Vurder(medPerson, dato, registrering, gammel, person);
        if (person is null || avvik.Any(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning))
        {
            return Registermaskin.Uendret(tilstand, new Registersvar.Avslag(Avslagsgrunn.Regelbrudd, avvik));
        }

        return NektNoekkel(tilstand, NaturligNoekkel.Av(person.Value, registrering), registrering.Id) is { } opptatt
            ? Registermaskin.Uendret(tilstand, opptatt)
            : Sett(tilstand, medPerson, person.Value, new(dato, registrering, stoerrelse), gammel, avvik);
    }

    private readonly record struct Endring(DateOnly Dato, Registrering Registrering, int Stoerrelse);

    private static Registersvar.Avslag? NektTilgang(Kaller kaller, Registrering registrering, Registeroppfoering? gammel) =>
        Tilgang.Nekt(kaller, registrering, erSendt: true)
        ?? (gammel is null ? null : Tilgang.Nekt(kaller, gammel.Registrering, erSendt: false));

    internal static Registersvar.Avslag? NektBetingelse(Betingelse betingelse, Registeroppfoering? gammel) => betingelse switch
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

    private static ValueList<Avvik> Vurder(Registertilstand tilstand, DateOnly dato, Registrering registrering, Registeroppfoering? gammel, int? person)
    {
        var avvik = Registreringsvalidator.Valider(registrering, Kontekst(tilstand, dato, registrering, person, gammel)).Avvik;
        if (person is { } kjent)
        {
            // What the register computes makes sense only of what can be understood.
            return avvik.Any(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning) || Registerregler.Kontroller(tilstand, tilstand.Personer[kjent], registrering, gammel, dato).ToValueList() is not { Count: > 0 } egne
                ? avvik
                : [.. avvik, .. egne];
        }

        return registrering.Person.ErOppgitt ? [.. avvik, Avslag.Avvik(Regelkatalog.NIR5006, "/person", nameof(Registrering.Person))] : avvik;
    }

    // Null for a person of whom the sources have told nothing: the rules that need facts are then not assessed.
    private static Personsak? Sak(Registertilstand tilstand, Registrering registrering, int? person) =>
        person is { } id && tilstand.Personer[id] is { Data: not null } kjent ? Personer.Sak(tilstand, kjent, registrering) : null;

    /// <summary>What the rules need beyond the registration, as the register knows it.</summary>
    internal static Valideringskontekst Kontekst(Registertilstand tilstand, DateOnly dato, Registrering registrering, int? person, Registeroppfoering? gammel) => new()
    {
        Dato = dato,
        Tidligere = gammel?.Registrering,
        Sak = Sak(tilstand, registrering, person),
        Regelmotorvalg = tilstand.Oppsett.Valg,
        Miljoe = tilstand.Oppsett.TillatVirkeligePersoner ? null : Miljoe.Test,
        SyntetiskeSerier = tilstand.Oppsett.SyntetiskeSerier,
        Overlay = tilstand.Oppsett.Overlay,
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
        Registertilstand tilstand, Registertilstand medPerson, int person, Endring endring, Registeroppfoering? gammel, ValueList<Avvik> merknader)
    {
        var registrering = endring.Registrering;
        // The same content once more is no change: a retransfer must not look like one.
        if (gammel?.Registrering == registrering)
        {
            return Registermaskin.Uendret(tilstand, Lagret(registrering.Id, gammel.Versjon, merknader, erNy: false));
        }

        var gjeldende = new Registreringsversjon(medPerson.NesteVersjon, registrering, endring.Stoerrelse);
        var hendelser = ImmutableArray.CreateBuilder<Registerhendelse>();
        var ny = medPerson.Med(registrering.Id, Neste(tilstand.Oppsett, person, gjeldende, gammel, endring.Dato, hendelser));
        if (ny.Registreringer.Count > tilstand.Oppsett.MaksRegistreringer || ny.Stoerrelse > tilstand.Oppsett.MaksStoerrelse)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        hendelser.Insert(0, gammel is null
            ? new Registerhendelse.RegistreringOpprettet(registrering.Id, gjeldende.Versjon)
            : new Registerhendelse.RegistreringEndret(registrering.Id, gjeldende.Versjon));
        if (!ReferenceEquals(medPerson, tilstand))
        {
            hendelser.Insert(0, new Registerhendelse.PersonOpprettet(person));
        }

        ny = Avslutninger.OppdaterAlle(ny, person, endring.Dato, hendelser);
        return new Registerutfall(ny, Lagret(registrering.Id, gjeldende.Versjon, merknader, erNy: gammel is null), hendelser.ToImmutable());
    }

    /// <summary>The entry after the change. Where the end is taken out of a programme, it is opened again.</summary>
    private static Registeroppfoering Neste(
        Registeroppsett oppsett, int person, Registreringsversjon gjeldende, Registeroppfoering? gammel, DateOnly dato, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        if (gammel is null)
        {
            return new() { Person = person, Gjeldende = gjeldende };
        }

        var gjenaapnet = gammel.Registrering is Introduksjonsprogram { Avslutning: not null } && gjeldende.Registrering is Introduksjonsprogram { Avslutning: null };
        if (gjenaapnet)
        {
            hendelser.Add(new Registerhendelse.ProgramGjenaapnet(gjeldende.Registrering.Id, dato, AvRegisteret: false));
        }

        return (gjenaapnet ? Avslutninger.UtenStaaende(gammel, dato) : gammel) with
        {
            Person = person,
            Gjeldende = gjeldende,
            Tidligere = Historikk(gammel, oppsett.MaksTidligereVersjoner),
        };
    }

    private static ImmutableList<Registreringsversjon> Historikk(Registeroppfoering gammel, int maks)
    {
        var historikk = gammel.Tidligere.Add(gammel.Gjeldende);
        return historikk.Count > maks ? historikk.RemoveRange(0, historikk.Count - maks) : historikk;
    }

    private static Registersvar.Lagret Lagret(Guid id, string versjon, ValueList<Avvik> merknader, bool erNy) =>
        new(new Overfoeringssvar { Id = id, Versjon = versjon, Merknader = merknader }, erNy);
}
