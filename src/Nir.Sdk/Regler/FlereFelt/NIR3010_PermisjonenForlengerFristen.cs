using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3010: leave from the training extends its deadline, or the fagsystem must know that it does not (rows N1-N7).</summary>
internal static class NIR3010_PermisjonenForlengerFristen
{
    public static void Check(Norskopplaering registrering, ref RegelCheck check)
    {
        if (!registrering.Permisjoner.HasAny() || !registrering.Lovverk.IsDefined() || !registrering.Rettsstilling.IsDefined())
        {
            return;
        }

        var lookup = new SakLookup { Lovverk = registrering.Lovverk, Familie = registrering.Familie, Rettsstilling = registrering.Rettsstilling };
        if (Parametre.Norsklengde.Choose(lookup, check.Context.RegelmotorOptions ?? new(), out _, out _) is { Permisjon: false } row)
        {
            check.Report(RegelCatalogue.NIR3010, default, nameof(Norskopplaering.Permisjoner), row: row);
        }
    }
}
