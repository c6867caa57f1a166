using Fagsystem.Eksport;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using static Fagsystem.Kartlegging.Kartleggingsresultat;

namespace Fagsystem.Kartlegging;

/// <summary>
/// Maps a case to a registration. It says what the export says, also where the law forbids it: what to do about that is decided where
/// the answer is treated, and seen there.
/// </summary>
internal static class Kartlegger
{
    public static Kartleggingsresultat Kartlegg(Sak sak)
    {
        var oppslag = new Oppslag();
        var felles = new Felles(
            Registreringsid.For(sak),
            Kommune(sak.Rad, oppslag),
            Personkartlegger.Kartlegg(sak.Person, oppslag),
            oppslag.Krev(Kodetabeller.Hjemmel, sak.Person.Hjemmelskode, sak.Person));
        var foeringer = new Foeringskartlegger(sak, oppslag);

        Registrering? registrering = oppslag.Krev(Kodetabeller.Ordning, sak.Rad.Ordning, sak.Rad) switch
        {
            Registreringsfamilie.Introduksjonsprogram => Program(sak, felles, foeringer, oppslag),
            Registreringsfamilie.Norskopplaering => Norsk(sak, felles, foeringer, oppslag),
            Registreringsfamilie.Mottakskvalifisering => Kvalifisering(sak, felles, foeringer),
            Registreringsfamilie.Asylopplaering => Asyl(sak, felles, foeringer, oppslag),
            _ => null,
        };
        foeringer.MeldUbrukte();
        return registrering is null || oppslag.Feil.Count > 0 ? new IkkeKartlagt(oppslag.Feil) : new Kartlagt(registrering);
    }

    private static Introduksjonsprogram Program(Sak sak, Felles felles, Foeringskartlegger foeringer, Oppslag oppslag) => new()
    {
        Id = felles.Id,
        Kommune = felles.Kommune,
        Person = felles.Person,
        Lovverk = felles.Lovverk,
        Rettsstilling = oppslag.Krev(Kodetabeller.Stilling, sak.Rad.Stilling, sak.Rad),
        Tilbudsdato = sak.Rad.Tilbud,
        Startdato = sak.Rad.Oppstart,
        Sluttmaal = oppslag.Finn(Kodetabeller.Maal, sak.Rad.Maalkode, sak.Rad),
        Integreringskontrakt = sak.Rad.Kontrakt is { } inngaatt ? new() { Inngaatt = inngaatt } : null,
        Vedtak = foeringer.Vedtak(),
        Tiltak = foeringer.Tiltak(),
        Permisjoner = foeringer.Permisjoner(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
        Avslutning = Avslutning(sak.Rad, felles.Lovverk, oppslag),
    };

    private static Norskopplaering Norsk(Sak sak, Felles felles, Foeringskartlegger foeringer, Oppslag oppslag) => new()
    {
        Id = felles.Id,
        Kommune = felles.Kommune,
        Person = felles.Person,
        Lovverk = felles.Lovverk,
        Rettsstilling = oppslag.Krev(Kodetabeller.Stilling, sak.Rad.Stilling, sak.Rad),
        Tilbudsdato = sak.Rad.Tilbud,
        Startdato = sak.Rad.Oppstart,
        Opplaeringsansvarlig = oppslag.Finn(Kodetabeller.Opplaerer, sak.Rad.Opplaerer, sak.Rad),
        Utdanningsbakgrunn = oppslag.Finn(Kodetabeller.Skolegang, sak.Person.Skolegang, sak.Person),
        Norskmaal = Norskmaalkartlegger.Kartlegg(sak.Rad, oppslag),
        FulltidVideregaaende = oppslag.Finn(Kodetabeller.HeltidVgs, sak.Rad.HeltidVgs, sak.Rad),
        Morsmaal = oppslag.Finn(Kodetabeller.Morsmaal, sak.Person.Mspraak, sak.Person),
        Vedtak = foeringer.Vedtak(),
        TimerNorsk = foeringer.Norsktimer(),
        TimerSamfunnskunnskap = foeringer.Samfunnskunnskapstimer(),
        Permisjoner = foeringer.Permisjoner(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
    };

    private static Mottakskvalifisering Kvalifisering(Sak sak, Felles felles, Foeringskartlegger foeringer) => new()
    {
        Id = felles.Id,
        Kommune = felles.Kommune,
        Person = felles.Person,
        Lovverk = felles.Lovverk,
        Mottak = Mottak(sak.Rad),
        Startdato = sak.Rad.Oppstart,
        Vedtak = foeringer.Vedtak(),
        Tiltak = foeringer.Tiltak(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
    };

    private static Asylopplaering Asyl(Sak sak, Felles felles, Foeringskartlegger foeringer, Oppslag oppslag) => new()
    {
        Id = felles.Id,
        Kommune = felles.Kommune,
        Person = felles.Person,
        Lovverk = felles.Lovverk,
        Mottak = Mottak(sak.Rad),
        Startdato = sak.Rad.Oppstart,
        Morsmaal = oppslag.Finn(Kodetabeller.Morsmaal, sak.Person.Mspraak, sak.Person),
        Vedtak = foeringer.Vedtak(),
        TimerNorsk = foeringer.Norsktimer(),
        TimerSamfunnskunnskap = foeringer.Samfunnskunnskapstimer(),
        Stans = foeringer.Stans(),
    };

    private static Kommunenummer Kommune(Saksrad rad, Oppslag oppslag)
    {
        if (!Kommunenummer.TryParse(rad.Kommune, out var nummer))
        {
            oppslag.Meld(rad, "Komm_nr", "kommunenummeret er ikke fire sifre.");
        }

        return nummer;
    }

    private static Mottak? Mottak(Saksrad rad) => rad.Mottaksnavn.Length > 0 ? new() { Navn = rad.Mottaksnavn } : null;

    private static Avslutning? Avslutning(Saksrad rad, Lovverk lovverk, Oppslag oppslag) =>
        rad.Slutt is { } dato
            ? new() { Dato = dato, Avslutningsaarsak = oppslag.Krev(Kodetabeller.Slutt(lovverk), rad.Sluttkode, rad) }
            : null;

    /// <summary>What every registration has.</summary>
    private sealed record Felles(Guid Id, Kommunenummer Kommune, Personreferanse Person, Lovverk Lovverk);
}
