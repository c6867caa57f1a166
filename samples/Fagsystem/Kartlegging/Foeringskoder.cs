using Nir.Sdk.Kodeverk;

namespace Fagsystem.Kartlegging;

/// <summary>This vendor's codes on what is entered on a case beside NIR's. All stand in the column <c>Kode</c>; <c>Slag</c> says which list.</summary>
internal static class Foeringskoder
{
    private const string Kolonne = "Kode";

    public static readonly Kodetabell<Foeringsslag> Slag = new("Slag", new Dictionary<string, Foeringsslag>
    {
        ["VE"] = Foeringsslag.Vedtak,
        ["TI"] = Foeringsslag.Tiltak,
        ["PE"] = Foeringsslag.Permisjon,
        ["FR"] = Foeringsslag.Fravaer,
        ["ST"] = Foeringsslag.Stans,
        ["NT"] = Foeringsslag.Norsktimer,
        ["SK"] = Foeringsslag.Samfunnskunnskapstimer,
    });

    public static readonly Kodetabell<Vedtakstype> Vedtak = new(Kolonne, new Dictionary<string, Vedtakstype>
    {
        ["TIP"] = Vedtakstype.TildelingIntroduksjonsprogram,
        ["TNO"] = Vedtakstype.TildelingNorskopplaering,
        ["TMO"] = Vedtakstype.TildelingOpplaeringIMottak,
        ["TMK"] = Vedtakstype.TildelingIntegreringsfremmendeProgram,
        ["FIP"] = Vedtakstype.ForlengelseIntroduksjonsprogram,
        ["AVS"] = Vedtakstype.Avslag,
        ["PLA"] = Vedtakstype.FastsettelseAvPlan,
    });

    public static readonly Kodetabell<Tiltakstype> Tiltak = new(Kolonne, new Dictionary<string, Tiltakstype>
    {
        ["NORSK"] = Tiltakstype.OpplaeringINorsk,
        ["SAMF"] = Tiltakstype.OpplaeringISamfunnskunnskap,
        ["LIVS"] = Tiltakstype.Livsmestring,
        ["FORE"] = Tiltakstype.Foreldreveiledning,
        ["PRAK"] = Tiltakstype.PraksisPaaArbeidsplass,
        ["DELT"] = Tiltakstype.ArbeidPaaDeltid,
        ["BRAN"] = Tiltakstype.YrkesEllerBransjekurs,
        ["SPRA"] = Tiltakstype.Spraakpraksis,
        ["VGO"] = Tiltakstype.VideregaaendeOpplaering,
        ["ENGE"] = Tiltakstype.SpraaktilbudEngelsk,
    });

    public static readonly Kodetabell<Permisjonsgrunn> Permisjon = new(Kolonne, new Dictionary<string, Permisjonsgrunn>
    {
        ["FODM"] = Permisjonsgrunn.FoedselMor,
        ["FODF"] = Permisjonsgrunn.FoedselFar,
        ["BHG"] = Permisjonsgrunn.VelferdTilvenningBarnehage,
        ["SYK"] = Permisjonsgrunn.LangvarigEgenSykdom,
        ["OMS"] = Permisjonsgrunn.OmsorgspermisjonFoedsel,
        ["HEL"] = Permisjonsgrunn.Heltidsarbeid,
    });

    public static readonly Kodetabell<Fravaerstype> Fravaer = new(Kolonne, new Dictionary<string, Fravaerstype>
    {
        ["EM"] = Fravaerstype.EgenSykdomEgenmelding,
        ["LE"] = Fravaerstype.EgenSykdomLegeerklaering,
        ["SB"] = Fravaerstype.BarnsSykdomEgenmelding,
        ["TL"] = Fravaerstype.FravaerMedTillatelse,
        ["UG"] = Fravaerstype.UgyldigFravaer,
    });

    public static readonly Kodetabell<Stansgrunn> Stans = new(Kolonne, new Dictionary<string, Stansgrunn>
    {
        ["OMF"] = Stansgrunn.OmfattendeFravaer,
        ["SYK"] = Stansgrunn.Sykdom,
        ["AND"] = Stansgrunn.AndreForhold,
    });

    public static readonly Kodetabell<Samfunnskunnskapsmodul> Modul = new(Kolonne, new Dictionary<string, Samfunnskunnskapsmodul>
    {
        ["M1"] = Samfunnskunnskapsmodul.NyInnvandrerINorge,
        ["M2"] = Samfunnskunnskapsmodul.HistorieGeografiOgLevesett,
        ["M3"] = Samfunnskunnskapsmodul.BarnOgFamilie,
        ["M4"] = Samfunnskunnskapsmodul.Helse,
        ["M5"] = Samfunnskunnskapsmodul.UtdanningOgKompetanse,
        ["M6"] = Samfunnskunnskapsmodul.Arbeidsliv,
        ["M7"] = Samfunnskunnskapsmodul.DemokratiOgVelferdssamfunn,
    });
}
