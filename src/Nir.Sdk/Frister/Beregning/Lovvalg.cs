using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Which law governs: rows L1-L5, tried in order. The permit's date decides first; arrival only for permits sought from abroad.</summary>
internal static class Lovvalg
{
    /// <summary>The law for an ordning, by the permit that governs it.</summary>
    public static Lovvalgssvar Choose(Saksgang sak, Registreringsfamilie ordning)
    {
        var r = sak.Regn();
        if (sak.Funn.Person is { } avvik)
        {
            r.Mangler(avvik);
            return new(r, null, default, -1);
        }

        var index = GoverningTillatelse.Find(sak, r, ordning);
        if (index < 0)
        {
            return Asylsoeker(sak, r);
        }

        var oppslag = sak.MedTillatelse(index);
        foreach (var rad in Parametre.Lovvalg.Rader)
        {
            switch (Holds(rad, oppslag, sak, r))
            {
                case null:
                    return new(r, null, default, index);
                case true:
                    return new(r, rad.Lov, new Opphav(rad, 0), index);
            }
        }

        r.Mangler(Saksopplysning.Regelen, Parametre.Lovvalg.Id);
        return new(r, null, default, index);
    }

    // L1 names kapittel 6A, which is temporary: it holds only while the chapter is in force.
    private static bool? Holds(Lovvalgrad rad, Oppslag oppslag, Saksgang sak, Regnestykke r) =>
        r.Omfatter(rad, oppslag) is not true ? LastAnswer(r)
        : rad == Parametre.LovForKollektivBeskyttelse ? Kapittel6A.ErIKraft(sak, r)
        : true;

    private static bool? LastAnswer(Regnestykke r) => r.Mangel is null ? false : null;

    private static Lovvalgssvar Asylsoeker(Saksgang sak, Regnestykke r)
    {
        if (sak.Sak.Asylsak is null)
        {
            r.Mangler(Saksopplysning.Tillatelser, Parametre.LovEtterTillatelsen.Id);
            return new(r, null, default, -1);
        }

        var oppslag = sak.MedTillatelse(-1);
        return r.Slaa(Parametre.LovvalgForAsylsoekere, oppslag) is { } rad
            ? new(r, rad.Lov, new Opphav(rad, 0), -1)
            : new(r, null, default, -1);
    }
}
