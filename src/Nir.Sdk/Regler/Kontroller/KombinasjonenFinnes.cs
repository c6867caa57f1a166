using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1901: family, law and rettsstilling exist together (<see cref="Kombinasjonstabell"/>).</summary>
internal static class KombinasjonenFinnes
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var rettsstilling = registrering.EventuellRettsstilling;
        // An unknown code has a rule of its own (NIR2001); one fault is enough.
        if (!registrering.Lovverk.ErDefinert() || rettsstilling?.ErDefinert() == false)
        {
            return;
        }

        if (!Kombinasjonstabell.Finnes(registrering.Familie, registrering.Lovverk, rettsstilling, registrering.FoersteStartdato()))
        {
            kontroll.Meld(Regelkatalog.NIR1901, default, rettsstilling is null ? nameof(Registrering.Lovverk) : nameof(Rettsstilling));
        }
    }
}
