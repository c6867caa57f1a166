using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Json;

/// <summary>One registration per family with every field given. They need not make sense together: they show how each is written.</summary>
internal static class CompleteRegistreringer
{
    private static readonly DateOnly Day = new(2026, 2, 16);

    public static IReadOnlyList<Registrering> All =>
    [
        new Introduksjonsprogram
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3001"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Rettsstilling = Rettsstilling.RettOgPlikt,
            Tilbudsdato = Day, Kravdato = Day, Startdato = Day, Sluttmaal = Sluttmaal.FullfoertVideregaaende,
            Integreringskontrakt = new() { Inngaatt = Day }, KompetansekartleggingGjennomfoert = true, KarriereveiledningGjennomfoert = false,
            Tiltak = [Tiltak], ForeldreveiledningGjennomfoert = true, LivsmestringGjennomfoert = false,
            Fravaer = [Fravaer], Permisjoner = [Permisjon], Stans = [Stans], Klager = [Klage],
            Avslutning = new() { Dato = Day, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        },
        new Norskopplaering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3002"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = false, Rettsstilling = Rettsstilling.Plikt,
            Tilbudsdato = Day, Kravdato = Day, Startdato = Day, Opplaeringsansvarlig = Opplaeringsansvarlig.Fylkeskommune,
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            Norskmaal = [new() { Delferdighet = Delferdighet.MuntligKommunikasjon, Nivaa = Norskmaalnivaa.B2 }],
            TimerNorsk = [Norsktimer], TimerSamfunnskunnskap = [Samfunnskunnskapstimer], FulltidVideregaaende = true,
            Morsmaal = Spraakkode.Parse("uk"), Opplaeringsspraak = Spraakkode.Parse("en"), Fritak = [Fritak],
            OpplaeringUnderOmsorgspermisjon = [new() { Fra = Day, Til = Day, TimerPerUke = 2.5m }],
            Fravaer = [Fravaer], Permisjoner = [Permisjon], Stans = [Stans], Klager = [Klage],
        },
        new Mottakskvalifisering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3003"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Mottak = Mottak, Startdato = Day, KontraktInngaatt = Day,
            KompetansekartleggingGjennomfoert = true, Tiltak = [Tiltak], ForeldreveiledningGjennomfoert = true,
            LivsmestringGjennomfoert = true, Fravaer = [Fravaer], Stans = [Stans],
        },
        new Asylopplaering
        {
            Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3004"), Kommune = Kommune, Person = Person, Lovverk = Lovverk.Introduksjonsloven,
            Vedtak = [Vedtak], ReservasjonMotForskning = true, Mottak = Mottak, Startdato = Day, Morsmaal = Spraakkode.Parse("prs"),
            Opplaeringsspraak = Spraakkode.Parse("nb"), Fritak = [Fritak], TimerNorsk = [Norsktimer],
            TimerSamfunnskunnskap = [Samfunnskunnskapstimer], Stans = [Stans],
        },
    ];

    private static Kommunenummer Kommune => Kommunenummer.Parse("9901");

    private static PersonReference Person => new()
    {
        DufNummer = DufNummer.Parse("202312345688"),
        Foedselsnummer = Foedselsnummer.Parse(Identifikatorer.NumberBuilder.SyntheticFoedselsnummer()),
    };

    private static Vedtak Vedtak => new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = Day, Startdato = Day, Sluttdato = Day };

    private static Tiltak Tiltak => new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = Day, Til = Day, TimerPerUke = 15 };

    private static Fravaer Fravaer => new() { Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = Day, Til = Day, Timer = 7.5m };

    private static Permisjon Permisjon => new()
    {
        Permisjonsgrunn = Permisjonsgrunn.OmsorgspermisjonFoedsel,
        Vedtaksdato = Day,
        Fra = Day,
        Til = Day,
        AarsakTilFravaerEtterPermisjon = Fravaerstype.UgyldigFravaer,
    };

    private static Stans Stans =>
        new() { Stanstype = Stanstype.Midlertidig, Stansgrunn = Stansgrunn.OmfattendeFravaer, Vedtaksdato = Day, Fra = Day, Til = Day };

    private static Klage Klage => new() { Vedtakstype = Vedtakstype.Stans, Klagedato = Day, Klageutfall = Klageutfall.Stadfestet, Avgjort = Day };

    private static Fritak Fritak => new()
    {
        Fritaksomraade = Fritaksomraade.Norskopplaering,
        Fritaksgrunn = Fritaksgrunn.NorskProeveB1,
        Vedtaksdato = Day,
        Fra = Day,
        Til = Day,
    };

    private static Norsktimer Norsktimer => new() { Uke = IsoUke.From(Day), Timer = 12.5m };

    private static Samfunnskunnskapstimer Samfunnskunnskapstimer =>
        new() { Uke = IsoUke.From(Day), Modul = SamfunnskunnskapsmodulKodeverk.All[0].Verdi, Timer = 3 };

    private static Mottak Mottak => new() { Navn = "Fjordvik mottak", Adresse = "Strandveien 1, 9901 Fjordvik", Registrert = Day };
}
