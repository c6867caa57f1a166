using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>The end of a programme that the register computed is removed.</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Version">The version that was read.</param>
public sealed record RemoveComputedEndCall(Guid Id, string Version) : RepairCall(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "remove-computed-end";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Delete, "/v1/registreringer/{id}/avslutning/beregnet");

    // What the register computed stands beside the registration: nothing in it changes but the version.
    private protected override bool IsDoneIn(Registrering held) => held == Repaired;
}
