namespace Nir.Sdk.Client.Results;

/// <summary>The register holds exactly this content.</summary>
public sealed record Equal : ComparisonResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version.</param>
    public Equal(Guid id, string version)
        : base(id)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        Version = version;
    }

    /// <summary>The register's version. The next update must name it.</summary>
    public string Version { get; }

    private protected override string Describe() => $"{Id} is equal in the register, version {Version}";
}
