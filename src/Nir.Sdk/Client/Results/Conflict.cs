using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>The register holds something else than the transfer built on. Nothing was stored.</summary>
public sealed record Conflict : TransferResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="cause">Why.</param>
    public Conflict(Guid id, string correlationId, ConflictCause cause)
        : base(id, correlationId) => Cause = cause;

    /// <summary>Why.</summary>
    public ConflictCause Cause { get; }

    /// <summary>The id that the register has for the same participation. Null unless <see cref="ConflictCause.ExistsUnderAnotherId"/>.</summary>
    public Guid? ExistingId { get; init; }

    /// <summary>The register's version of what stands in the way. Null: it holds none (deleted by another), or did not say.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// Where what was to be sent and what was changed in NIR collide, when the two were merged (<see cref="NirClient.MergeAsync"/>). Someone must
    /// choose. Empty: they were not merged.
    /// </summary>
    public ValueList<MergeCollision> Collisions { get; init; } = [];

    /// <summary>The rules that the register named. Empty when it named none.</summary>
    public ValueList<Avvik> Avvik { get; init; } = [];

    /// <inheritdoc/>
    public override ValueList<Avvik> Merknader => [];

    private protected override string Describe() => this switch
    {
        { Cause: ConflictCause.ExistsUnderAnotherId } =>
            $"Conflict: the register has the same participation as {Id}{(ExistingId is { } existing ? $" under {existing}" : " under another id")}",
        { Cause: ConflictCause.ExistsUnderThisId } =>
            $"Conflict: {Id} was sent as new, and the register holds it already{(Version is null ? "" : $" as version {Version}")}. Give what was accepted last ({nameof(NirClient.MergeAsync)}), or the version ({nameof(NirClient.UpdateAsync)})",
        { Collisions.Count: > 0 } => $"Conflict: {Id} was changed in the register too, at {string.Join(", ", Collisions)}",
        { Version: null } => $"Conflict: the register holds no such version of {Id}",
        _ => $"Conflict: the register holds version {Version} of {Id}",
    };
}
