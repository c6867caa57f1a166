using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The kategori and ordning that belong to a law, family and rettsstilling: rows K1-K13.</summary>
internal static class OrdningTimeline
{
    public static OrdningAnswer Answer(Calculation r, SakLookup lookup)
    {
        var withoutKategori = r.Forklaring;
        var row = r.Choose(Parametre.Kategorier, lookup);
        return new(r, lookup.Familie!.Value.Verdi, lookup.Rettsstilling!.Value.Verdi, lookup.Rettsstilling.Value.Opphav, row?.Kategori, row?.Ordning,
            withoutKategori);
    }
}
