namespace Nir.Sdk.Client.Results;

/// <summary>The register held no such registration: it was deleted before, or never stored.</summary>
public sealed record AlreadyDeleted : DeletionResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    public AlreadyDeleted(Guid id, string correlationId)
        : base(id, correlationId)
    {
    }

    private protected override string Describe() => $"Nothing to delete: the register does not hold {Id}";
}
