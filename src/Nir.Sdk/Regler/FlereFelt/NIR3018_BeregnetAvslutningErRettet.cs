using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3018: an ending that NIR computed by itself is repaired as the law's part of NIR wants it: under introduksjonsloven deleted before the
/// real one is registered, under integreringsloven the real one is added.
/// </summary>
internal static class NIR3018_BeregnetAvslutningErRettet
{
    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (check.Context.Tidligere is not Introduksjonsprogram earlier)
        {
            if (registrering.Avslutning is not null && check.Context.IsNew is not true)
            {
                check.DoNotAssess(RegelNumber.NIR3018, nameof(ValidationContext.Tidligere));
            }

            return;
        }

        var isComputed = earlier.Avslutning is { } before && before.Avslutningsaarsak.BeregnetAvRegelmotor();
        // One that is sent back as NIR computed it is another rule's (NIR2007).
        var isWrong = registrering.Lovverk is Lovverk.Introduksjonsloven
            ? registrering.Avslutning is { } fresh && !fresh.Avslutningsaarsak.BeregnetAvRegelmotor()
            : registrering.Avslutning is null;
        if (isComputed && isWrong)
        {
            check.Report(RegelCatalogue.NIR3018, default, nameof(Introduksjonsprogram.Avslutning));
        }
    }
}
