using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>One transfer: both states, so that a wire that wants only the difference can make it.</summary>
/// <param name="Tidligere">What the register is believed to hold. Null: nothing, so that this creates.</param>
/// <param name="Neste">What it shall hold.</param>
/// <param name="KorrelasjonsId">The id of the call.</param>
public sealed record Overfoering(LagretRegistrering? Tidligere, Registrering Neste, string KorrelasjonsId)
{
    /// <summary>Whether this creates or updates, and what: never the content.</summary>
    public override string ToString() => $"{(Tidligere is null ? "Create" : "Update")} {Neste.Familie} {Neste.Id}";
}
