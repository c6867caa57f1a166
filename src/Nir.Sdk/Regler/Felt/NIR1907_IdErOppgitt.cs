using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1907: the registration has an id of its own.</summary>
internal static class NIR1907_IdErOppgitt
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering.Id == Guid.Empty)
        {
            check.Report(RegelCatalogue.NIR1907, default, nameof(Registrering.Id));
        }
    }
}
