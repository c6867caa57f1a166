using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>«Legg til»: a programme's actual end is registered.</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Avslutning">The actual end.</param>
public sealed record AddEndCall(Guid Id, string Version, Avslutning Avslutning) : RepairCall(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "add-end";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/registreringer/{id}/avslutning");

    private protected override bool IsDoneIn(Registrering held) => held is Introduksjonsprogram program && program.Avslutning == Avslutning;

    private protected override HttpBody? ToBody() => HttpBody.From(Avslutning, RegistreringJsonContext.Default.Avslutning);
}
