using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Who may see and change what: the role decides the family, the municipality must be the caller's own.</summary>
internal static class Tilgang
{
    /// <summary>The refusal; null when the caller has access.</summary>
    /// <param name="kaller">Who asks.</param>
    /// <param name="registrering">What it is about.</param>
    /// <param name="erSendt">Whether the caller sent it, so that the refusal can point into it.</param>
    public static Registersvar.Avslag? Nekt(Kaller kaller, Registrering registrering, bool erSendt)
    {
        if (!kaller.Dekker(registrering.Familie))
        {
            return Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, Regelkatalog.NIR5001, erSendt ? "/familie" : "");
        }

        return kaller.TalerFor(registrering.Kommune)
            ? null
            : Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, Regelkatalog.NIR5002, erSendt ? "/kommune" : "");
    }
}
