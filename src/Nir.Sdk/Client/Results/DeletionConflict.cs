namespace Nir.Sdk.Client.Results;

/// <summary>The registration has changed since it was read, and was not deleted.</summary>
public sealed record DeletionConflict : DeletionResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="version">The register's version; null when it did not say.</param>
    public DeletionConflict(Guid id, string correlationId, string? version)
        : base(id, correlationId) => Version = version;

    /// <summary>The register's version. Null: it did not say.</summary>
    public string? Version { get; }

    private protected override string Describe() => $"Conflict: {Id} has changed{(Version is null ? "" : $", to version {Version}")}, and was not deleted";
}
