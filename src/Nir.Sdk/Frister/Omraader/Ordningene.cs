namespace Nir.Sdk.Frister.Omraader;

/// <summary>The kategori and ordning that belong to a law, family and rettsstilling: rows K1-K13.</summary>
internal static class Ordningene
{
    public static Ordningssvar Svar(Regnestykke r, Oppslag oppslag)
    {
        var utenKategori = r.Forklaring;
        var rad = r.Velg(Parametre.Kategorier, oppslag);
        return new(r, oppslag.Familie!.Value, oppslag.Rettsstilling, oppslag.RettsstillingOpphav, rad?.Kategori, rad?.Ordning, utenKategori);
    }
}
