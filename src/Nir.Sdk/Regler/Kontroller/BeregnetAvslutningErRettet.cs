using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>
/// NIR3018: an ending that NIR computed by itself is repaired as the law's part of NIR wants it: under introduksjonsloven deleted before the
/// real one is registered, under integreringsloven the real one is added.
/// </summary>
internal static class BeregnetAvslutningErRettet
{
    public static void Kontroller(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        if (kontroll.Kontekst.Tidligere is not Introduksjonsprogram tidligere)
        {
            if (registrering.Avslutning is not null && kontroll.Kontekst.ErNy is not true)
            {
                kontroll.IkkeVurder(Regelkatalog.NIR3018, nameof(Valideringskontekst.Tidligere));
            }

            return;
        }

        var erBeregnet = tidligere.Avslutning is { } foer && foer.Avslutningsaarsak.BeregnetAvRegelmotor();
        // One that is sent back as NIR computed it is another rule's (NIR2007).
        var erGalt = registrering.Lovverk is Lovverk.Introduksjonsloven
            ? registrering.Avslutning is { } ny && !ny.Avslutningsaarsak.BeregnetAvRegelmotor()
            : registrering.Avslutning is null;
        if (erBeregnet && erGalt)
        {
            kontroll.Meld(Regelkatalog.NIR3018, default, nameof(Introduksjonsprogram.Avslutning));
        }
    }
}
