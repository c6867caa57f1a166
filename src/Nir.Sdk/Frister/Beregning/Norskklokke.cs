using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day that deadlines of the training run from: the offer, the right's beginning or the first decision (rows NK1-NK4).</summary>
internal static class Norskklokke
{
    /// <summary>The day; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? Finn(Saksgang sak, Regnestykke r)
    {
        if (r.Velg(Parametre.Norskklokke, sak.Norskoppslag) is not { Utgangspunkt: { } utgangspunkt } rad)
        {
            return null;
        }

        if (utgangspunkt is Utgangspunkt.RettenInntraadte)
        {
            return RettenInntraadte.Finn(sak, r);
        }

        return utgangspunkt is Utgangspunkt.Tilbud
            ? r.Krev(Saksopplysning.Norsktilbud, sak.Opplaeringen?.Tilbudsdato, rad)
            : Vedtakene.FoersteNorskstart(sak) ?? r.Krev(Saksopplysning.Norskvedtak, null, rad);
    }
}
