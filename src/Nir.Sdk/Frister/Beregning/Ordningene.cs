using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The kategori and ordning that belong to a law, family and rettsstilling: rows K1-K13.</summary>
internal static class Ordningene
{
    public static Ordningssvar Svar(Regnestykke r, Oppslag oppslag)
    {
        var utenKategori = r.Forklaring;
        var rad = r.Velg(Parametre.Kategorier, oppslag);
        return new(r, oppslag.Familie!.Value.Verdi, oppslag.Rettsstilling!.Value.Verdi, oppslag.Rettsstilling.Value.Opphav, rad?.Kategori, rad?.Ordning, utenKategori);
    }
}
