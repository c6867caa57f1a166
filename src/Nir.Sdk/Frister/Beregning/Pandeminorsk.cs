using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The pandemic law's extension of the training under introduksjonsloven (rows X5-X9).</summary>
internal static class Pandeminorsk
{
    /// <summary>The last day and the deadline moved by the months that the law adds to training that ended when it says.</summary>
    public static (Ledd<DateOnly> Frist, Ledd<DateOnly> SisteDag) Utvid(Saksgang sak, Regnestykke r, Ledd<DateOnly> fra, Ledd<int> varighet, Ledd<DateOnly> frist, Ledd<DateOnly> sisteDag)
    {
        if (sak.Lov.Lovverk is not Lovverk.Introduksjonsloven
            || r.Slaa(Parametre.Pandeminorsk, sak.Norskoppslag with { Hendelse = sisteDag }) is not { GjelderIkke: false } rad)
        {
            return (frist, sisteDag);
        }

        var utvidet = r.LeggTilMaaneder(fra, r.Sum(rad, varighet, rad.UtvidelseLedd, Enhet.Maaneder));
        return (utvidet, r.DagenFoer(Parametre.DagenFoer, utvidet));
    }
}
