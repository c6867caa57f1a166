using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3002: utdanningsbakgrunn is registered before a vedtak om utvidet norskopplæring, whose number it decides.</summary>
internal static class NIR3002_UtdanningenErKjentFoerUtvidetNorsk
{
    public static void Check(Norskopplaering registrering, ref RegelCheck check)
    {
        if (registrering is { Lovverk: Lovverk.IntegreringslovenKapittel6A, Utdanningsbakgrunn: null }
            && Vilkaar.HarVedtak(registrering, Vedtakstype.UtvidetNorskopplaering))
        {
            check.Report(RegelCatalogue.NIR3002, default, nameof(Norskopplaering.Utdanningsbakgrunn));
        }
    }
}
