using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The pandemic law's extension of the training under introduksjonsloven, of the basic frame and of the one by need (rows X5-X9, X14).</summary>
internal static class Pandeminorsk
{
    /// <summary>
    /// The last day and the deadline moved by the months that the law adds to training that ended when it says: when it in fact ended, where that is
    /// known, else on its last day.
    /// </summary>
    public static (Ledd<DateOnly> Frist, Ledd<DateOnly> SisteDag) Utvid(Saksgang sak, Regnestykke r, Ledd<DateOnly> fra, Ledd<int> varighet, Ledd<DateOnly> frist, Ledd<DateOnly> sisteDag)
    {
        if (sak.Lov.Lovverk is not Lovverk.Introduksjonsloven)
        {
            return (frist, sisteDag);
        }

        var ended = Saksgang.Faktum(Saksopplysning.Norskavslutning, sak.Opplaeringen?.Avsluttet) ?? sisteDag;
        if (r.Slaa(Parametre.Pandeminorsk, sak.Norskoppslag with { Hendelse = ended }) is not { GjelderIkke: false } rad)
        {
            return (frist, sisteDag);
        }

        var utvidet = r.LeggTilMaaneder(fra, r.Sum(rad, varighet, rad.UtvidelseLedd, Enhet.Maaneder));
        return (utvidet, r.LastDayOf(fra, utvidet));
    }
}
