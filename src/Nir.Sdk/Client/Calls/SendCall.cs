using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Creates or updates a registration. Both states are here, so that a wire that wants only the difference can make it.</summary>
/// <param name="Previous">What the register is believed to hold. Null: nothing, or it is known by its <see cref="Version"/> only.</param>
/// <param name="Next">What it shall hold.</param>
public sealed record SendCall(StoredRegistrering? Previous, Registrering Next) : NirCall<TransferResult>
{
    /// <summary>The version that the register must hold. Null: it must hold none, so that this creates.</summary>
    public string? Version { get; init; } = Previous?.Version;

    /// <inheritdoc/>
    public override string Name => "send";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Put, "/v1/registreringer/{id}");

    /// <inheritdoc/>
    public override bool IsWrite => true;

    /// <inheritdoc/>
    public override Guid? RegistreringId => Next.Id;

    /// <inheritdoc/>
    public override Registreringsfamilie? Familie => Next.Familie;

    /// <inheritdoc/>
    public override Lovverk? Lovverk => Next.Lovverk;

    /// <summary>What it is checked against. It is not sent. Null: nothing is known.</summary>
    internal SendFacts? Facts { get; init; }

    /// <inheritdoc/>
    public override CallOutcome Describe(TransferResult result) => CallOutcome.From(result);

    internal override HttpForm<TransferResult> ToHttp() => new TransferForm(Next.Id)
    {
        Body = HttpBody.From(Next),
        Version = Version,
        MustNotExist = Version is null,
    };

    internal override bool IsSettledByReading(TransferResult answer) =>
        answer is OutcomeUnknown or Conflict { Cause: ConflictCause.ChangedInRegister or ConflictCause.ExistsUnderThisId };

    internal override TransferResult Settle(TransferResult answer, StoredRegistrering? held) => held is not null && held.Registrering == Next
        ? new Accepted(answer.Id, answer.CorrelationId, held.Version) { IsReadBack = true }
        : answer is Conflict conflict ? conflict with { Version = held?.Version } : answer;
}
