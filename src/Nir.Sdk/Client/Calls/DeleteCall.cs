using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Deletes a registration.</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Version">The version that was read.</param>
public sealed record DeleteCall(Guid Id, string Version) : NirCall<DeletionResult>
{
    /// <inheritdoc/>
    public override string Name => "delete";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Delete, "/v1/registreringer/{id}");

    /// <inheritdoc/>
    public override bool IsWrite => true;

    /// <inheritdoc/>
    public override Guid? RegistreringId => Id;

    /// <inheritdoc/>
    public override Registreringsfamilie? Familie => Deleted?.Familie;

    /// <inheritdoc/>
    public override Lovverk? Lovverk => Deleted?.Lovverk;

    /// <summary>What is deleted. Null: only its id is known.</summary>
    internal Registrering? Deleted { get; init; }

    /// <inheritdoc/>
    public override CallOutcome Describe(DeletionResult result) => CallOutcome.From(result);

    internal override HttpForm<DeletionResult> ToHttp() => new DeletionForm(Id) { Version = Version };

    internal override bool IsSettledByReading(DeletionResult answer) => answer is DeletionOutcomeUnknown or DeletionConflict;

    internal override DeletionResult Settle(DeletionResult answer, StoredRegistrering? held) => (answer, held) switch
    {
        (DeletionConflict, null) => new AlreadyDeleted(answer.Id, answer.CorrelationId),
        (DeletionConflict, { } changed) => new DeletionConflict(answer.Id, answer.CorrelationId, changed.Version),
        (_, null) => new Deleted(answer.Id, answer.CorrelationId),
        _ => answer,
    };
}
