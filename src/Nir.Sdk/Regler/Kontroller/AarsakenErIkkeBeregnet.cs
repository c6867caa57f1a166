using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR2007: a municipality does not register the reasons that NIR's regelmotor sets itself.</summary>
internal static class AarsakenErIkkeBeregnet
{
    private static readonly Sted Avslutning = new(nameof(Introduksjonsprogram.Avslutning), -1);

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (registrering is Introduksjonsprogram { Avslutning: { } avslutning } && avslutning.Avslutningsaarsak.BeregnetAvRegelmotor())
        {
            kontroll.Meld(Regelkatalog.NIR2007, Avslutning, nameof(Avslutningsaarsak));
        }
    }
}
