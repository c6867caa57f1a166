using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>The register holds what was sent. It may have something to say about it: <see cref="Merknader"/>.</summary>
public sealed record Accepted : TransferResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="version">The version that the register holds.</param>
    /// <param name="merknader">The register's remarks; null: none.</param>
    public Accepted(Guid id, string correlationId, string version, ValueList<Avvik>? merknader = null)
        : base(id, correlationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        Version = version;
        Merknader = merknader ?? [];
    }

    /// <summary>The version that the register holds. The next update must name it.</summary>
    public string Version { get; }

    /// <summary>The register's remarks. Often none.</summary>
    public override ValueList<Avvik> Merknader { get; }

    /// <summary>
    /// Whether it was settled by reading back, since the register's answer was lost or said that it held the registration already. Its
    /// remarks are then not known here: <see cref="NirClient.ReadStatusAsync"/> has them.
    /// </summary>
    public bool IsReadBack { get; init; }

    /// <summary>
    /// How it was merged with what was changed in NIR (<see cref="NirClient.MergeAsync"/>): the register holds its
    /// <see cref="MergeResult{T}.Registrering"/>. Null: it was not merged, and the register holds what was sent.
    /// </summary>
    public MergeResult<Registrering>? Merge { get; init; }

    private protected override string Describe() =>
        $"Accepted {Id} as version {Version}{(Merknader.Count == 0 ? "" : $", with remarks: {RegelTitles.Join(Merknader)}")}";
}
