using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The age limits of the introduction programme: the younger are out, the older may be offered it (rows P1-P3).</summary>
internal static class Programalder
{
    public static Programmaalgruppe.Stilling Bruk(Saksgang sak, Regnestykke r, Oppslag oppslag, Programmaalgruppe.Stilling stilling)
    {
        if (r.ErUtenSvar || r.Velg(Parametre.Programalder, oppslag) is not { } grenser)
        {
            return stilling;
        }

        if (sak.Sak.Foedselsdato is not { } foedt)
        {
            r.Mangler(Saksopplysning.Foedselsdato, grenser.Id);
            return stilling;
        }

        var alder = grenser.VedInnvilgelsen is true
            ? sak.Alder(foedt, sak.Programtillatelse!.Innvilget, Saksopplysning.AlderVedInnvilgelsen)
            : sak.Alder(foedt, sak.Programdag.Verdi, Saksopplysning.Alder);
        if (!r.ErMinst(grenser, alder, grenser.FraAlderLedd, Enhet.Aar))
        {
            r.Avslutt(Parametre.UnderProgramalder);
            return stilling;
        }

        return ErOver(sak, r, grenser, alder) && stilling.Rettsstilling is not Rettsstilling.KanTilbys ? Programmaalgruppe.KanTilbys(r, Parametre.OverProgramalder) : stilling;
    }

    // U-5a: whether the year of the limit itself is in. The row that is not in force says «til og med».
    private static bool ErOver(Saksgang sak, Regnestykke r, Programalderrad grenser, Ledd<int> alder)
    {
        var valgt = grenser == Parametre.ProgramalderTilSeksti || alder.Verdi != grenser.TilAlder ? null : Valgpunkter.OevreAldersgrense.Muligheter[(int)sak.Valg.OevreAldersgrense];
        return grenser != Parametre.ProgramalderTilSeksti && sak.Valg.OevreAldersgrense is OevreAldersgrense.Til
            ? r.ErMinst(grenser, alder, grenser.TilAlderLedd, Enhet.Aar, valgt)
            : r.ErOver(grenser, alder, grenser.TilAlderLedd, Enhet.Aar, valgt);
    }
}
