using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3014: the sluttmål is one that the law has for the person's education and age (IL §§ 13 and 14).</summary>
internal static class NIR3014_SluttmaaletPasserPersonen
{
    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (registrering is { Sluttmaal: null } or { Lovverk: Lovverk.Introduksjonsloven })
        {
            return;
        }

        var response = check.Saksgang?.Sluttmaal;
        foreach (var row in response?.Remarks ?? [])
        {
            check.Report(RegelCatalogue.NIR3014, default, nameof(Introduksjonsprogram.Sluttmaal), row: row);
        }

        check.DoNotAssess(RegelNumber.NIR3014, response);
    }
}
