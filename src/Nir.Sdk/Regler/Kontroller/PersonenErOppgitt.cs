using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1902: the person has at least one identifier (IF § 46).</summary>
internal static class PersonenErOppgitt
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Person.ErOppgitt)
        {
            kontroll.Meld(Regelkatalog.NIR1902, default, nameof(Registrering.Person));
        }
    }
}
