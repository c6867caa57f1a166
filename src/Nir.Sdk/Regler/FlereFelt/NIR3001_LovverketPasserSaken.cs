using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3001: the law is the one that the person's permits and arrival lead to (IL § 52, IF § 72).</summary>
internal static class NIR3001_LovverketPasserSaken
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var response = check.Saksgang?.Lov;
        if (response?.Lovverk is { } lovverk)
        {
            check.Lovvalg = LovvalgCheck.Agrees;
            if (registrering.Lovverk.IsDefined() && registrering.Lovverk != lovverk)
            {
                check.Lovvalg = LovvalgCheck.Disagrees;
                check.Report(RegelCatalogue.NIR3001, default, nameof(Registrering.Lovverk), list: lovverk.GetNavn());
            }
        }
        else
        {
            check.DoNotAssess(RegelNumber.NIR3001, response);
        }
    }
}
