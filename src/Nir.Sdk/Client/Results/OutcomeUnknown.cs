using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>
/// The transfer may or may not have been stored, and reading back did not settle it. Never send again blindly: ask later with
/// <see cref="NirClient.CompareAsync"/>, and send when it says that the register does not hold it.
/// </summary>
public sealed record OutcomeUnknown : TransferResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="reason">What happened, without personal data.</param>
    public OutcomeUnknown(Guid id, string correlationId, string reason)
        : base(id, correlationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        Reason = reason;
    }

    /// <summary>What happened, in English, without personal data.</summary>
    public string Reason { get; }

    /// <summary>Whether the call may simply be made again, since making it twice does no more than making it once.</summary>
    public bool IsSafeToRepeat { get; init; }

    /// <inheritdoc/>
    public override ValueList<Avvik> Merknader => [];

    private protected override string Describe() => $"Outcome unknown of {Id}: {Reason}";
}
