using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1907: the registration has an id of its own.</summary>
internal static class IdErOppgitt
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (registrering.Id == Guid.Empty)
        {
            kontroll.Meld(Regelkatalog.NIR1907, default, nameof(Registrering.Id));
        }
    }
}
