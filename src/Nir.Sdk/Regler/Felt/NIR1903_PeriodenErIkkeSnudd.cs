using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1903: a period does not end before it begins.</summary>
internal static class NIR1903_PeriodenErIkkeSnudd
{
    public static void Check(RegistreringPart part, ModelPlace place, ref RegelCheck check)
    {
        if (part is IPeriode periode && periode.Til < periode.Fra)
        {
            check.Report(RegelCatalogue.NIR1903, place, periode.MemberTo);
        }
    }
}
