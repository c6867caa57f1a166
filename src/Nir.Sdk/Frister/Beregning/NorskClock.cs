using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day that deadlines of the training run from: the offer, the right's beginning or the first decision (rows NK1-NK4).</summary>
internal static class NorskClock
{
    /// <summary>The day; null, and noted as missing, when it is not known.</summary>
    public static Term<DateOnly>? Find(Saksgang sak, Calculation r)
    {
        if (r.Choose(Parametre.Norskklokke, sak.NorskLookup) is not { Utgangspunkt: { } startingPoint } row)
        {
            return null;
        }

        if (startingPoint is Utgangspunkt.RettenInntraadte)
        {
            return RettBegan.Find(sak, r);
        }

        return startingPoint is Utgangspunkt.Tilbud
            ? r.Require(SakFact.Norsktilbud, sak.Opplaeringen?.Tilbudsdato, row)
            : sak.FirstNorskstart ?? r.Require(SakFact.Norskvedtak, null, row);
    }
}
