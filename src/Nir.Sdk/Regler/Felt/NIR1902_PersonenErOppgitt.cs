using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1902: the person has at least one identifier (IF § 46).</summary>
internal static class NIR1902_PersonenErOppgitt
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering.Person is not { IsGiven: true })
        {
            check.Report(RegelCatalogue.NIR1902, default, nameof(Registrering.Person));
        }
    }
}
