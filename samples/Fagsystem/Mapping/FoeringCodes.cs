using Nir.Sdk.Kodeverk;

namespace Fagsystem.Mapping;

/// <summary>This vendor's codes on what is entered on a case beside NIR's. All stand in the column <c>Kode</c>; <c>Kind</c> says which list.</summary>
internal static class FoeringCodes
{
    private const string Column = "Kode";

    public static readonly KodeTable<FoeringKind> Kind = new("Slag", new Dictionary<string, FoeringKind>
    {
        ["VE"] = FoeringKind.Vedtak,
        ["TI"] = FoeringKind.Tiltak,
        ["PE"] = FoeringKind.Permisjon,
        ["FR"] = FoeringKind.Fravaer,
        ["ST"] = FoeringKind.Stans,
        ["NT"] = FoeringKind.Norsktimer,
        ["SK"] = FoeringKind.Samfunnskunnskapstimer,
    });

    public static readonly KodeTable<Vedtakstype> Vedtak = new(Column, new Dictionary<string, Vedtakstype>
    {
        ["TIP"] = Vedtakstype.TildelingIntroduksjonsprogram,
        ["TNO"] = Vedtakstype.TildelingNorskopplaering,
        ["TMO"] = Vedtakstype.TildelingOpplaeringIMottak,
        ["TMK"] = Vedtakstype.TildelingIntegreringsfremmendeProgram,
        ["FIP"] = Vedtakstype.ForlengelseIntroduksjonsprogram,
        ["AVS"] = Vedtakstype.Avslag,
        ["PLA"] = Vedtakstype.FastsettelseAvPlan,
    });

    public static readonly KodeTable<Tiltakstype> Tiltak = new(Column, new Dictionary<string, Tiltakstype>
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

    public static readonly KodeTable<Permisjonsgrunn> Permisjon = new(Column, new Dictionary<string, Permisjonsgrunn>
    {
        ["FODM"] = Permisjonsgrunn.FoedselMor,
        ["FODF"] = Permisjonsgrunn.FoedselFar,
        ["BHG"] = Permisjonsgrunn.VelferdTilvenningBarnehage,
        ["SYK"] = Permisjonsgrunn.LangvarigEgenSykdom,
        ["OMS"] = Permisjonsgrunn.OmsorgspermisjonFoedsel,
        ["HEL"] = Permisjonsgrunn.Heltidsarbeid,
    });

    public static readonly KodeTable<Fravaerstype> Fravaer = new(Column, new Dictionary<string, Fravaerstype>
    {
        ["EM"] = Fravaerstype.EgenSykdomEgenmelding,
        ["LE"] = Fravaerstype.EgenSykdomLegeerklaering,
        ["SB"] = Fravaerstype.BarnsSykdomEgenmelding,
        ["TL"] = Fravaerstype.FravaerMedTillatelse,
        ["UG"] = Fravaerstype.UgyldigFravaer,
    });

    public static readonly KodeTable<Stansgrunn> Stans = new(Column, new Dictionary<string, Stansgrunn>
    {
        ["OMF"] = Stansgrunn.OmfattendeFravaer,
        ["SYK"] = Stansgrunn.Sykdom,
        ["AND"] = Stansgrunn.AndreForhold,
    });

    public static readonly KodeTable<Samfunnskunnskapsmodul> Modul = new(Column, new Dictionary<string, Samfunnskunnskapsmodul>
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
