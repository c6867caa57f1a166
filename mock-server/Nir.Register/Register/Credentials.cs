using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Who may see and change what: the role decides the family, the municipality must be the caller's own.</summary>
internal static class Credentials
{
    /// <summary>The refusal; null when the caller has access.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="registrering">What it is about.</param>
    /// <param name="isSent">Whether the caller sent it, so that the refusal can point into it.</param>
    public static RegisterResponse.Refusal? Refuse(Caller caller, Registrering registrering, bool isSent)
    {
        if (!caller.Covers(registrering.Familie))
        {
            return Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5001, isSent ? "/familie" : "");
        }

        return caller.SpeaksFor(registrering.Kommune)
            ? null
            : Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5002, isSent ? "/kommune" : "");
    }
}
