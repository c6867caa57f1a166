namespace Nir.Sdk.Client.Results;

/// <summary>The registration may or may not have been deleted, and reading back did not settle it. Read it later with
/// <see cref="NirClient.ReadAsync"/>.</summary>
public sealed record DeletionOutcomeUnknown : DeletionResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="reason">What happened, without personal data.</param>
    public DeletionOutcomeUnknown(Guid id, string correlationId, string reason)
        : base(id, correlationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        Reason = reason;
    }

    /// <summary>What happened, in English, without personal data.</summary>
    public string Reason { get; }

    private protected override string Describe() => $"Outcome unknown of deleting {Id}: {Reason}";
}
