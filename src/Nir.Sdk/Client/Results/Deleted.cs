namespace Nir.Sdk.Client.Results;

/// <summary>The register no longer holds the registration.</summary>
public sealed record Deleted : DeletionResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    public Deleted(Guid id, string correlationId)
        : base(id, correlationId)
    {
    }

    private protected override string Describe() => $"Deleted {Id}";
}
