using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3019: law, kategori and deadlines are as NIR computed them; else where the two part. NIR's own wins.</summary>
internal static class NIR3019_NirBeregnetDetSamme
{
    public static void Check(ref RegelCheck check)
    {
        if (check.Context.Saksgrunnlag is not { } grounds)
        {
            check.DoNotAssess(RegelNumber.NIR3019, nameof(ValidationContext.Sak));
        }
        else if (check.Context.Nir is not { } nir)
        {
            check.DoNotAssess(RegelNumber.NIR3019, nameof(ValidationContext.Nir));
        }
        else
        {
            check.FristComparison = grounds.Compare(check.Registrering, check.Context, nir);
            if (check.FristComparison?.FirstDifference is { } point)
            {
                check.Report(RegelCatalogue.NIR3019, default, nameof(Registrering.Lovverk), list: point.What, row: point.SeparatesAt?.Rad);
            }
        }
    }
}
