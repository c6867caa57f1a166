using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>A programme that has ended is opened again (gjenåpning).</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Version">The version that was read.</param>
public sealed record ReopenCall(Guid Id, string Version) : RepairCall(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "reopen";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/registreringer/{id}/gjenaapning");

    private protected override bool IsDoneIn(Registrering held) =>
        held is Introduksjonsprogram { Avslutning: null } && (Repaired is not Introduksjonsprogram ended || held == ended with { Avslutning = null });
}
