using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Json;

/// <summary>One registration per family with every field given. They need not make sense together: they show how each is written.</summary>
internal static class FulleRegistreringer
{
    private static readonly DateOnly Dag = new(2026, 2, 16);

    public static IReadOnlyList<Registrering> Alle =>
    [
        new Introduksjonsprogram
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3001"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Rettsstilling = Rettsstilling.RettOgPlikt,
            Tilbudsdato = Dag, Kravdato = Dag, Startdato = Dag, Sluttmaal = Sluttmaal.FullfoertVideregaaende,
            Integreringskontrakt = new() { Inngaatt = Dag }, KompetansekartleggingGjennomfoert = true, KarriereveiledningGjennomfoert = false,
            Tiltak = [Tiltak], ForeldreveiledningGjennomfoert = true, LivsmestringGjennomfoert = false,
            Fravaer = [Fravaer], Permisjoner = [Permisjon], Stans = [Stans], Klager = [Klage],
            Avslutning = new() { Dato = Dag, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        },
        new Norskopplaering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3002"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = false, Rettsstilling = Rettsstilling.Plikt,
            Tilbudsdato = Dag, Kravdato = Dag, Startdato = Dag, Opplaeringsansvarlig = Opplaeringsansvarlig.Fylkeskommune,
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            Norskmaal = [new() { Delferdighet = Delferdighet.MuntligKommunikasjon, Nivaa = Norskmaalnivaa.B2 }],
            TimerNorsk = [Norsktimer], TimerSamfunnskunnskap = [Samfunnskunnskapstimer], FulltidVideregaaende = true,
            Morsmaal = Spraakkode.Parse("uk"), Opplaeringsspraak = Spraakkode.Parse("en"), Fritak = [Fritak],
            OpplaeringUnderOmsorgspermisjon = [new() { Fra = Dag, Til = Dag, TimerPerUke = 2.5m }],
            Fravaer = [Fravaer], Permisjoner = [Permisjon], Stans = [Stans], Klager = [Klage],
        },
        new Mottakskvalifisering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3003"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Mottak = Mottak, Startdato = Dag, KontraktInngaatt = Dag,
            KompetansekartleggingGjennomfoert = true, Tiltak = [Tiltak], ForeldreveiledningGjennomfoert = true,
            LivsmestringGjennomfoert = true, Fravaer = [Fravaer], Stans = [Stans],
        },
        new Asylopplaering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3004"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Introduksjonsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Mottak = Mottak, Startdato = Dag, Morsmaal = Spraakkode.Parse("prs"),
            Opplaeringsspraak = Spraakkode.Parse("nb"), Fritak = [Fritak], TimerNorsk = [Norsktimer],
            TimerSamfunnskunnskap = [Samfunnskunnskapstimer], Stans = [Stans],
        },
    ];

    private static Kommunenummer Kommune => Kommunenummer.Parse("9901");

    private static Personreferanse Person => new()
    {
        DufNummer = DufNummer.Parse("202312345688"),
        Foedselsnummer = Foedselsnummer.Parse(Identifikatorer.Nummerbygger.SyntetiskFoedselsnummer()),
    };

    private static Vedtak Vedtak => new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = Dag, Startdato = Dag, Sluttdato = Dag };

    private static Tiltak Tiltak => new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = Dag, Til = Dag, TimerPerUke = 15 };

    private static Fravaer Fravaer => new() { Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = Dag, Til = Dag, Timer = 7.5m };

    private static Permisjon Permisjon => new()
    {
        Permisjonsgrunn = Permisjonsgrunn.OmsorgspermisjonFoedsel, Vedtaksdato = Dag, Fra = Dag, Til = Dag,
        AarsakTilFravaerEtterPermisjon = Fravaerstype.UgyldigFravaer,
    };

    private static Stans Stans => new() { Stanstype = Stanstype.Midlertidig, Stansgrunn = Stansgrunn.OmfattendeFravaer, Vedtaksdato = Dag, Fra = Dag, Til = Dag };

    private static Klage Klage => new() { Vedtakstype = Vedtakstype.Stans, Klagedato = Dag, Klageutfall = Klageutfall.Stadfestet, Avgjort = Dag };

    private static Fritak Fritak => new()
    {
        Fritaksomraade = Fritaksomraade.Norskopplaering, Fritaksgrunn = Fritaksgrunn.NorskProeveB1, Vedtaksdato = Dag, Fra = Dag, Til = Dag,
    };

    private static Norsktimer Norsktimer => new() { Uke = IsoUke.Fra(Dag), Timer = 12.5m };

    private static Samfunnskunnskapstimer Samfunnskunnskapstimer => new() { Uke = IsoUke.Fra(Dag), Modul = SamfunnskunnskapsmodulKodeverk.Alle[0].Verdi, Timer = 3 };

    private static Mottak Mottak => new() { Navn = "Fjordvik mottak", Adresse = "Strandveien 1, 9901 Fjordvik", Registrert = Dag };
}
