using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What a programme must contain, and the guiding levels of Norwegian: rows I0-I6, I11-I13 and M0-M3.</summary>
internal static class Innholdskrav
{
    public static Programinnholdssvar Program(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov, sak.Funn.Program);
        if (r.ErUtenSvar || r.Velg(Parametre.Programinnhold, sak.Programoppslag) is not { } rad)
        {
            return new(r, null, false);
        }

        // U-1: adopted, but no day is set; asked about only when one is given.
        var erklaering = rad.Integreringskontrakt is true && sak.Valg.Ikrafttredelse(Parametre.ErklaeringIStedetForKontrakt.Id) is not null
            && r.Omfatter(Parametre.ErklaeringIStedetForKontrakt, sak.Programoppslag) is true;
        return new(r, rad, erklaering);
    }

    public static Radsvar<Livsmestringrad> Livsmestring(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov, sak.Funn.Program);
        if (r.ErUtenSvar || r.Velg(Parametre.Programinnhold, sak.Programoppslag) is not { } innhold)
        {
            return new(r, null);
        }

        if (innhold.Livsmestring is not true)
        {
            r.Avslutt(innhold);
            return new(r, null);
        }

        return new(r, r.Velg(Parametre.Livsmestring, sak.Programoppslag with { Hendelse = sak.Programdag }));
    }

    public static Radsvar<Norskmaalrad> Norskmaal(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        return new(r, r.ErUtenSvar ? null : r.Velg(Parametre.Norskmaal, sak.Norskoppslag));
    }
}
