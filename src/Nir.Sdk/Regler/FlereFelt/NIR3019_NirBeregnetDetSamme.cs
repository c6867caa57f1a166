using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3019: law, kategori and deadlines are as NIR computed them; else where the two part. NIR's own wins.</summary>
internal static class NIR3019_NirBeregnetDetSamme
{
    public static void Check(ref RegelCheck check)
    {
        if (check.Sak is not { } sak)
        {
            check.DoNotAssess(RegelNumber.NIR3019, nameof(ValidationContext.Sak));
        }
        else if (check.Context.Nir is not { } nir)
        {
            check.DoNotAssess(RegelNumber.NIR3019, nameof(ValidationContext.Nir));
        }
        else if (Calendar.IsPossible(check.Context.Dato))
        {
            Compare(sak, nir, ref check);
        }
    }

    private static void Compare(Personsak sak, NirBeregning nir, ref RegelCheck check)
    {
        var comparison = new Regelmotor((check.Context.RegelmotorOptions ?? new()) with { MedForklaring = true }).Compare(sak, check.Context.Dato, nir);
        check.FristComparison = comparison;
        if (comparison.FirstDifference is { } point)
        {
            check.Report(RegelCatalogue.NIR3019, default, nameof(Registrering.Lovverk), list: point.What, row: point.SeparatesAt?.Rad);
        }
    }
}
