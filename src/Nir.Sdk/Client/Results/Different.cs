using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Results;

/// <summary>The register holds other content under this id.</summary>
public sealed record Different : ComparisonResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version.</param>
    /// <param name="members">The members that differ, at least one.</param>
    public Different(Guid id, string version, ValueList<string> members)
        : base(id)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count, nameof(members));
        Version = version;
        Members = members;
    }

    /// <summary>The register's version. An update must name it.</summary>
    public string Version { get; }

    /// <summary>The members that differ, as member paths (<c>Tiltak[0].Fra</c>), never their values. A list of another length is named as a whole.</summary>
    public ValueList<string> Members { get; }

    private protected override string Describe() => $"{Id} differs in the register, version {Version}: {string.Join(", ", Members)}";
}
