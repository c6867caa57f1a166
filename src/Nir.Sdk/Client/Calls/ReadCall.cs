using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a registration. It answers null when the register holds none.</summary>
/// <param name="Id">The registration's id.</param>
public sealed record ReadCall(Guid Id) : NirCall<StoredRegistrering?>
{
    /// <inheritdoc/>
    public override string Name => "read";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/registreringer/{id}");

    /// <inheritdoc/>
    public override Guid? RegistreringId => Id;

    /// <inheritdoc/>
    public override CallOutcome Describe(StoredRegistrering? result) => CallOutcome.From(result);

    internal override HttpForm<StoredRegistrering?> ToHttp() => new ReadForm(Id);
}
