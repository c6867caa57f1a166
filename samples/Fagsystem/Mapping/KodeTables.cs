using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>This vendor's codes on persons and cases beside NIR's.</summary>
internal static class KodeTables
{
    public static readonly KodeTable<Registreringsfamilie> Ordning = new("Ordning", new Dictionary<string, Registreringsfamilie>
    {
        ["IP"] = Registreringsfamilie.Introduksjonsprogram,
        ["NO"] = Registreringsfamilie.Norskopplaering,
        ["MK"] = Registreringsfamilie.Mottakskvalifisering,
        ["MO"] = Registreringsfamilie.Asylopplaering,
    });

    public static readonly KodeTable<Lovverk> Hjemmel = new("Hjemmelskode", new Dictionary<string, Lovverk>
    {
        ["L03"] = Lovverk.Introduksjonsloven,
        ["L21"] = Lovverk.Integreringsloven,
        ["L21K6A"] = Lovverk.IntegreringslovenKapittel6A,
    });

    public static readonly KodeTable<Rettsstilling> Standing = new("Stilling", new Dictionary<string, Rettsstilling>
    {
        ["RP"] = Rettsstilling.RettOgPlikt,
        ["R"] = Rettsstilling.Rett,
        ["P"] = Rettsstilling.Plikt,
        ["K"] = Rettsstilling.KanTilbys,
    });

    /// <summary>Two of this vendor's levels are one of NIR's: the deadline does not tell them apart.</summary>
    public static readonly KodeTable<Utdanningsbakgrunn> Skolegang = new("Skolegang", new Dictionary<string, Utdanningsbakgrunn>
    {
        ["U0"] = Utdanningsbakgrunn.IkkeFullfoertGrunnskole,
        ["U1"] = Utdanningsbakgrunn.FullfoertGrunnskole,
        ["U2"] = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
        ["U3"] = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
    });

    public static readonly KodeTable<Spraakkode> Morsmaal = new("Mspråk", new Dictionary<string, Spraakkode>
    {
        ["ARA"] = Spraak("ar"),
        ["DAR"] = Spraak("prs"),
        ["FRA"] = Spraak("fr"),
        ["RUS"] = Spraak("ru"),
        ["SOM"] = Spraak("so"),
        ["SPA"] = Spraak("es"),
        ["SWA"] = Spraak("sw"),
        ["TIG"] = Spraak("ti"),
        ["UKR"] = Spraak("uk"),
    });

    public static readonly KodeTable<Sluttmaal> Target = new("Målkode", new Dictionary<string, Sluttmaal>
    {
        ["ARB"] = Sluttmaal.Arbeid,
        ["VGSF"] = Sluttmaal.FullfoertVideregaaende,
        ["VGSD"] = Sluttmaal.DelerAvVideregaaende,
        ["FAGB"] = Sluttmaal.FagOgYrkesopplaering,
        ["OVGS"] = Sluttmaal.UtdanningOverVideregaaende,
        ["YREK"] = Sluttmaal.YrkesfagligRekvalifisering,
        ["HUTD"] = Sluttmaal.HoeyereUtdanning,
        ["HUGK"] = Sluttmaal.GodkjentHoeyereUtdanning,
        ["GRS"] = Sluttmaal.Grunnskole,
        ["LARB"] = Sluttmaal.OvergangTilLoennetArbeid,
        ["OHUT"] = Sluttmaal.OvergangTilHoeyereUtdanning,
    });

    public static readonly KodeTable<Norskmaalnivaa> Nivaa = new("Språknivå", new Dictionary<string, Norskmaalnivaa>
    {
        ["A1"] = Norskmaalnivaa.A1,
        ["A2"] = Norskmaalnivaa.A2,
        ["B1"] = Norskmaalnivaa.B1,
        ["B2"] = Norskmaalnivaa.B2,
        ["C1"] = Norskmaalnivaa.C1,
    });

    public static readonly KodeTable<bool> HeltidVgs = new("Heltid_vgs", new Dictionary<string, bool> { ["J"] = true, ["N"] = false });

    public static readonly KodeTable<Opplaeringsansvarlig> Trains = new("Opplærer", new Dictionary<string, Opplaeringsansvarlig>
    {
        ["KOM"] = Opplaeringsansvarlig.Kommune,
        ["FYL"] = Opplaeringsansvarlig.Fylkeskommune,
    });

    /// <summary>The same code of this vendor is another reason in NIR under another law.</summary>
    public static KodeTable<Avslutningsaarsak> End(Lovverk lovverk) => lovverk.IsIntegreringsloven() ? EndUnderNewLov : EndUnderOldLov;

    private static readonly KodeTable<Avslutningsaarsak> EndUnderOldLov = new("Sluttkode", new Dictionary<string, Avslutningsaarsak>
    {
        ["HEL"] = Avslutningsaarsak.Arbeid30TimerEllerMer,
        ["DEL"] = Avslutningsaarsak.Arbeid29TimerEllerMindre,
        ["VGS"] = Avslutningsaarsak.OrdinaerVideregaaendeSkole,
        ["UNI"] = Avslutningsaarsak.HoeyereUtdanning,
        ["TIL"] = Avslutningsaarsak.ArbeidssoekerTiltakNav,
        ["HLS"] = Avslutningsaarsak.HelsemessigeAarsaker,
        ["FLY"] = Avslutningsaarsak.Flyttet,
        ["ANN"] = Avslutningsaarsak.Annet,
        ["IRG"] = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert,
    });

    private static readonly KodeTable<Avslutningsaarsak> EndUnderNewLov = new("Sluttkode", new Dictionary<string, Avslutningsaarsak>
    {
        ["HEL"] = Avslutningsaarsak.Heltidsarbeid,
        ["DEL"] = Avslutningsaarsak.Deltidsarbeid,
        ["VGS"] = Avslutningsaarsak.VideregaaendeOpplaering,
        ["UNI"] = Avslutningsaarsak.UniversitetEllerHoeyskole,
        ["TIL"] = Avslutningsaarsak.Arbeidsmarkedstiltak,
        ["HLS"] = Avslutningsaarsak.SykdomEllerSkade,
        ["FLY"] = Avslutningsaarsak.FlyttetTilAnnenKommune,
        ["ANN"] = Avslutningsaarsak.AnnenAarsak,
        ["IRG"] = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert,
    });

    private static Spraakkode Spraak(string iso639) => Spraakkode.Parse(iso639);
}
