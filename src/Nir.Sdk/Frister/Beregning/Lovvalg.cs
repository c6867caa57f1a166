using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Which law governs: rows L1-L5, tried in order. The permit's date decides first; arrival only for permits sought from abroad.</summary>
internal static class Lovvalg
{
    /// <summary>The law for an ordning, by the permit that governs it.</summary>
    public static LovvalgAnswer Choose(Saksgang sak, Registreringsfamilie ordning)
    {
        var r = sak.Compute();
        if (sak.Findings.Person is { } avvik)
        {
            r.Missing(avvik);
            return new(r, null, default, -1);
        }

        var index = GoverningTillatelse.Find(sak, r, ordning);
        if (index < 0)
        {
            return Asylsoeker(sak, r);
        }

        var lookup = sak.WithTillatelse(index);
        foreach (var row in Parametre.Lovvalg.Rows)
        {
            switch (Holds(row, lookup, sak, r))
            {
                case null:
                    return new(r, null, default, index);
                case true:
                    return new(r, row.Lov, new Opphav(row, 0), index);
            }
        }

        r.Missing(SakFact.TheRegel, Parametre.Lovvalg.Id);
        return new(r, null, default, index);
    }

    // L1, L1b and L1c name kapittel 6A, which is temporary: they hold only while the chapter is in force.
    private static bool? Holds(LovvalgRow row, SakLookup lookup, Saksgang sak, Calculation r) =>
        r.Includes(row, lookup) is not true ? LastAnswer(r)
        : row.Lov is Lovverk.IntegreringslovenKapittel6A ? Kapittel6A.IsInForce(sak, r)
        : true;

    private static bool? LastAnswer(Calculation r) => r.Mangel is null ? false : null;

    private static LovvalgAnswer Asylsoeker(Saksgang sak, Calculation r)
    {
        if (sak.Sak.Asylsak is null)
        {
            r.Missing(SakFact.Tillatelser, Parametre.LovEtterTillatelsen.Id);
            return new(r, null, default, -1);
        }

        var lookup = sak.WithTillatelse(-1);
        return r.Lookup(Parametre.LovvalgForAsylsoekere, lookup) is { } row
            ? new(r, row.Lov, new Opphav(row, 0), -1)
            : new(r, null, default, -1);
    }
}
