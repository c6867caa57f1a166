using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long collective protection can be renewed: five years from the first grant (row A6).</summary>
internal static class KollektivBeskyttelse
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Lov);
        if (r.IsWithoutAnswer || r.Choose(Parametre.KollektivBeskyttelse, sak.PersonLookup) is not { } row
            || r.Require(SakFact.Innvilget, sak.Tillatelse?.Innvilget, row, sak.Lov.Tillatelse) is not { } innvilget)
        {
            return new(r, Fristtype.KollektivBeskyttelse, null);
        }

        var lastDay = r.DayBefore(Parametre.DagenFoer, r.AddYears(innvilget, row.AarTerm));
        return new(r, Fristtype.KollektivBeskyttelse, lastDay.Verdi, lastDay.Verdi, innvilget.Verdi);
    }
}
