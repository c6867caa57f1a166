using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1903: a period does not end before it begins. A day that cannot be is NIR1909's.</summary>
internal static class NIR1903_PeriodenErIkkeSnudd
{
    public static void Check(RegistreringPart part, ModelPlace place, ref RegelCheck check)
    {
        if (part is IPeriode { Fra: { } from, Til: { } to } periode && to < from
            && NIR1906_NIR1909_NIR1910_VerdienErMulig.IsPossible(from) && NIR1906_NIR1909_NIR1910_VerdienErMulig.IsPossible(to))
        {
            check.Report(RegelCatalogue.NIR1903, place, periode.MemberTo);
        }

        if (part is Introduksjonsprogram { Startdato: { } start, Avslutning.Dato: var end } && end < start
            && NIR1906_NIR1909_NIR1910_VerdienErMulig.IsPossible(start) && NIR1906_NIR1909_NIR1910_VerdienErMulig.IsPossible(end))
        {
            check.Report(RegelCatalogue.NIR1903, new(nameof(Introduksjonsprogram.Avslutning), -1), nameof(Avslutning.Dato));
        }
    }
}
