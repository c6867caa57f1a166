using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>IMDi's own catalogue (<see cref="Address"/>), read 2026-11-28, word for word: slips of the pen too.</summary>
public static class NirCatalogue
{
    private const string Imdi = "Integrerings- og mangfoldsdirektoratet (IMDi)";
    private const string Tema = "Offentlig forvaltning";
    private const string Norge = "Norge";
    private const string Norsk = "Norsk";
    private const string Kontaktpunkt = "post@imdi.no eller telefon: 24 16 88 00";

    /// <summary>The page.</summary>
    public static Uri Address { get; } = new("https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/datakatalog-nir/");

    /// <summary>The publisher's number in the register of units: it stands in no page of the catalogue, and harvesters know a publisher by it.</summary>
    internal const string Organisasjonsnummer = "987879696";

    /// <summary>The catalogue.</summary>
    public static Datakatalog Current { get; } = new()
    {
        Tittel = "Datakatalog NIR",
        Beskrivelse =
            "NIR er et nasjonalt personregister som gir oversikt over deltagelse i norskopplæring og introduksjonsprogram for innvandrere. NIR omfatter også "
            + "informasjon om opplæring for asylsøkere og kvalifisering i mottak. Datakatalogen inneholder informasjon om datasettene som benyttes for NIR, samt en "
            + "beskrivelse av datasettet om statistikk om innvandring og integrering.",
        Utgiver = "Integrerings- og mangoldsdirektoratet (IMDi)",
        SistOppdatert = new(2023, 11, 22),
        Datasett = [Statistikk, Integreringsloven, Introduksjonsloven, Persondata],
    };

    private static Datasett Statistikk => new()
    {
        Tittel = "Statistikk om innvandring og integrering",
        Nettside = "Statistikk | IMDi",
        Identifikator = "IMDinettOffentlig.1.0.",
        Utgiver = Imdi,
        Beskrivelse =
            "Integrerings- og mangfoldsdirektoratet (IMDi) publiserer statistikk om innvandring og integrering på sine hjemmesider, med data på kommune-, "
            + "næringsregions-, fylkes- og landsnivå, samt bydeler i Oslo. Statistiskkbasen dekker over en rekke temaer, fra befolkning og demografi, utdanning, "
            + "arbeidsmarked, levekår og tilskuddsutbetalinger fra IMDi. Statistikken er i hovedsak spesialbestilt fra SSB, men det inngår også data fra IMDis "
            + "systemer: bosetting av flyktninger, introduksjonsprogram for flyktninger og tilskudd utbetalt til norske kommuner. Nettsidene gir en oversiktlig "
            + "presentasjon av aktuell statistikk, forklarende tekst til tabellene, og mulighet til å søke etter og laste ned data. Ulike datasett er tilgjengelig "
            + "for ulike tidsperioder, men alt skal være tilgjengelig f.o.m. 2014. Dataene oppdateres i hovedsak en gang i året, men til ulike tidspunkt. IMDis "
            + "egen statistikk har andre oppdateringsrutiner.",
        SentraleOpplysninger = "Innvandring, utdanning, levekår, tilskuddsutbetalinger,",
        Tema = Tema,
        Kilde = "SSB",
        GeografiskOmfang = Norge,
        Oppdateringsfrekvens = "Årlig",
        Tidsrom = "2005 -",
        Tilgangsnivaa = "Offentlig tilgjengelig",
        Spraak = Norsk,
        Kontaktpunkt = Kontaktpunkt,
        Versjon = "1.0.",
        Versjonsnote = "Opprettet",
    };

    private static Datasett Integreringsloven => new()
    {
        Tittel = "Nasjonalt Introduksjonsregister- Integreringsloven",
        LastNed = "Innholdsregister NIR 2.0 V1.5",
        Identifikator = "NIR 2.0",
        Utgiver = Imdi,
        Beskrivelse =
            "Datasettet inkluderer informasjon om deltagelse i norskopplæring og introduksjonsprogram for innvandrere som ankom Norge etter 01.01.2021 og som "
            + "omfattes av integreringsloven. Datasettet omfatter også informasjon om opplæring for asylsøkere og kvalifisering i mottak.",
        SentraleOpplysninger = "Frister, vedtak, tiltak, deltatte timer, fravær, ordningsmål, avslutningsårsaker, med mer.",
        Tema = Tema,
        Kilde = "Kommunene, HK-dir",
        GeografiskOmfang = Norge,
        Oppdateringsfrekvens = "Daglig",
        Oppdateringsfrist = "2 måneder",
        Tidsrom = "01.01.2021 -",
        Tilgangsnivaa = "Skjermet",
        Spraak = Norsk,
        Kontaktpunkt = Kontaktpunkt,
        Versjon = "1.5.",
        Versjonsnote = "Endret",
        Endringsdato = "22.11.2023",
    };

    private static Datasett Introduksjonsloven => new()
    {
        Tittel = "Nasjonalt Introduksjonsregister- Introduksjonsloven",
        Status = "Under arbeid",
        Identifikator = "NIR 1.0.",
        Utgiver = Imdi,
        Beskrivelse =
            "Datasettet inkluderer informasjon om deltagelse i norskopplæring og introduksjonsprogram for innvandrere som ankom Norge før 01.01.2021 og som "
            + "reguleres av introduksjonsloven. Datasettet omfatter også informasjon om opplæring for asylsøkere og kvalifisering i mottak.",
        SentraleOpplysninger = "Vedtak, tiltak, deltatte timer, fravær, avslutningsårsaker, med mer.",
        Tema = Tema,
        Kilde = "Kommunene, HK-dir",
        GeografiskOmfang = Norge,
        Oppdateringsfrekvens = "Daglig",
        Oppdateringsfrist = "2 måneder",
        Tidsrom = "01.01.2005 -",
        Tilgangsnivaa = "Skjermet",
        Spraak = Norsk,
        Kontaktpunkt = Kontaktpunkt,
        Versjon = "1.0.",
        Versjonsnote = "Opprettet",
    };

    private static Datasett Persondata => new()
    {
        Tittel = "IMDinett Persondata",
        Status = "Under arbeid",
        Identifikator = "IMDinettFelles.1.0.",
        Utgiver = Imdi,
        Beskrivelse =
            "Datasettet inkluderer personopplysninger om innvandrere og personer som søker beskyttelse. Datasettet omfatter identifiserende personopplysninger og "
            + "bakgrunnsinformasjon om opphold, statsborgerskap, etc.",
        SentraleOpplysninger =
            "Dufnummer, navn, fødselsnummer, kjønn, kontaktinformasjon, statsborgerskap, sivilstand, språk, vedtak og saker ( inkludert hjemmelsgrunnlag og "
            + "oppholdstillatelser mm), botilbudsdata, familierelasjoner, prøveresultater, med mer.",
        Tema = Tema,
        Kilde = "UDI, DSF",
        GeografiskOmfang = Norge,
        Oppdateringsfrekvens = "Daglig",
        Tidsrom = "01.01.2005 -",
        Tilgangsnivaa = "Skjermet",
        Spraak = Norsk,
        Kontaktpunkt = Kontaktpunkt,
        Versjon = "1.0.",
        Versjonsnote = "Opprettet",
    };
}
