using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR2007: a municipality does not register the reasons that NIR's regelmotor sets itself.</summary>
internal static class NIR2007_AarsakenErIkkeBeregnet
{
    private static readonly ModelPlace Avslutning = new(nameof(Introduksjonsprogram.Avslutning), -1);

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering is Introduksjonsprogram { Avslutning: { } avslutning } && avslutning.Avslutningsaarsak.BeregnetAvRegelmotor())
        {
            check.Report(RegelCatalogue.NIR2007, Avslutning, nameof(Avslutningsaarsak));
        }
    }
}
