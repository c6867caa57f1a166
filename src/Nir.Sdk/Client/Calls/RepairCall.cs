using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>
/// A repair of how a programme ended: <see cref="AddEndCall"/>, <see cref="RemoveComputedEndCall"/> or <see cref="ReopenCall"/>. A
/// registration that is not there is <see cref="ConflictCause.ChangedInRegister"/> without a version.
/// </summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Version">The version that was read.</param>
public abstract record RepairCall(Guid Id, string Version) : NirCall<TransferResult>
{
    /// <inheritdoc/>
    public override bool IsWrite => true;

    /// <inheritdoc/>
    public override Guid? RegistreringId => Id;

    /// <inheritdoc/>
    public override Registreringsfamilie? Familie => Repaired?.Familie;

    /// <inheritdoc/>
    public override Lovverk? Lovverk => Repaired?.Lovverk;

    /// <summary>What is repaired, as it was read. Null: only its id is known.</summary>
    internal Registrering? Repaired { get; init; }

    /// <inheritdoc/>
    public override CallOutcome Describe(TransferResult result) => CallOutcome.From(result);

    internal override HttpForm<TransferResult> ToHttp() => new TransferForm(Id) { Body = ToBody(), Version = Version };

    internal override bool IsSettledByReading(TransferResult answer) => answer is OutcomeUnknown or Conflict { Cause: ConflictCause.ChangedInRegister };

    // A version that has not changed says that nothing was done. One that has may be another's work, so what was asked for is looked for.
    internal override TransferResult Settle(TransferResult answer, StoredRegistrering? held) => answer switch
    {
        _ when held is not null && held.Version != Version && IsDoneIn(held.Registrering) =>
            new Accepted(answer.Id, answer.CorrelationId, held.Version) { IsReadBack = true },
        Conflict conflict => conflict with { Version = held?.Version },
        _ => answer,
    };

    /// <summary>Whether a registration that the register holds shows that this was done.</summary>
    private protected abstract bool IsDoneIn(Registrering held);

    /// <summary>The body. Null: none.</summary>
    private protected virtual HttpBody? ToBody() => null;
}
