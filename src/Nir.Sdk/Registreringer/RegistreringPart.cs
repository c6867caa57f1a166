using System.Text.Json.Serialization;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// A part of a registration. JSON members that this version does not know are kept and written back, so that a newer fagsystem's
/// data survives a read and a write by an older one.
/// </summary>
public abstract record RegistreringPart
{
    private protected RegistreringPart()
    {
    }

    /// <summary>Members that were read but are unknown to this version. Null when there were none.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal UnknownMembers? UnknownMembers { get; set; }

    /// <summary>The day of what this part tells, which decides whether its codes hold. Null: it has none of its own.</summary>
    internal virtual DateOnly? Hendelsesdato => (this as IPeriode)?.Fra;
}
