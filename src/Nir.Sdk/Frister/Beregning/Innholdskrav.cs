using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What a programme must contain, and the guiding levels of Norwegian: rows I0-I6, I11-I13 and M0-M3.</summary>
internal static class Innholdskrav
{
    public static Programinnholdssvar Program(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
        if (r.ErUtenSvar || r.Velg(Parametre.Programinnhold, sak.Programoppslag) is not { } rad)
        {
            return new(r, null, false, false);
        }

        var kontrakt = rad.Integreringskontrakt is true;
        if (rad == Parametre.InnholdEtterKapittel6AFra2026)
        {
            // U-14: the law asks for the contract; whether NIR does, is not known.
            var valgt = Valgpunkter.KontraktEtterKapittel6A.Muligheter[(int)sak.Valg.KontraktEtterKapittel6A];
            kontrakt = sak.Valg.KontraktEtterKapittel6A is KontraktEtterKapittel6A.SomAndre;
            r.Fastslaa(rad, new Ledd<bool>(kontrakt, new Opphav(valgt, 0)), valgt);
        }

        // U-1: adopted, but no day is set; asked about only when one is given.
        var erklaering = kontrakt && sak.Valg.Ikrafttredelse(Parametre.ErklaeringIStedetForKontrakt.Id) is not null
            && r.Omfatter(Parametre.ErklaeringIStedetForKontrakt, sak.Programoppslag) is true;
        return new(r, rad, kontrakt, erklaering);
    }

    public static Radsvar<Livsmestringrad> Livsmestring(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
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
