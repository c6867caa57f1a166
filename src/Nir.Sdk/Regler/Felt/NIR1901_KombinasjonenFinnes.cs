using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1901: family, law and rettsstilling exist together (<see cref="CombinationTable"/>).</summary>
internal static class NIR1901_KombinasjonenFinnes
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var rettsstilling = registrering.RettsstillingIfAny;
        // An unknown code has a rule of its own (NIR2001); one fault is enough.
        if (!registrering.Lovverk.IsDefined() || rettsstilling?.IsDefined() == false)
        {
            return;
        }

        if (!CombinationTable.Exists(registrering.Familie, registrering.Lovverk, rettsstilling, registrering.FindFirstStartdato()))
        {
            check.Report(RegelCatalogue.NIR1901, default, rettsstilling is null ? nameof(Registrering.Lovverk) : nameof(Rettsstilling));
        }
    }
}
