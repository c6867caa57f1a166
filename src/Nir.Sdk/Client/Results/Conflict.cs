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

    /// <summary>The rules that the register named. Empty when it named none.</summary>
    public ValueList<Avvik> Avvik { get; init; } = [];

    /// <inheritdoc/>
    public override ValueList<Avvik> Merknader => [];

    private protected override string Describe() => Cause is ConflictCause.ExistsUnderAnotherId
        ? $"Conflict: the register has the same participation as {Id}{(ExistingId is { } existing ? $" under {existing}" : " under another id")}"
        : Version is null ? $"Conflict: the register holds no such version of {Id}" : $"Conflict: the register holds version {Version} of {Id}";
}
