using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Further training by need under introduksjonsloven: within five years, which leave does not extend (row H9).</summary>
internal static class BehovsproevdNorsk
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar || r.Velg(Parametre.BehovsproevdeTimer, sak.Norskoppslag) is not { } rad || RettenInntraadte.Finn(sak, r) is not { } fra)
        {
            return new(r, Fristtype.BehovsproevdNorskopplaering, null);
        }

        var frist = r.LeggTilMaaneder(fra, rad.VarighetLedd);
        var sisteDag = r.LastDayOf(fra, frist);
        (frist, sisteDag) = Pandeminorsk.Utvid(sak, r, fra, rad.VarighetLedd, frist, sisteDag);
        return new(r, Fristtype.BehovsproevdNorskopplaering, r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist).Verdi, sisteDag.Verdi, fra.Verdi) { SisteDagOpphav = sisteDag.Opphav };
    }
}
