using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>The register refused the deletion by rule.</summary>
public sealed record DeletionRefused : DeletionResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public DeletionRefused(Guid id, string correlationId, ValueList<Avvik> avvik)
        : base(id, correlationId) => Avvik = BrokenRegler.Require(avvik);

    /// <summary>The rules broken, at least one.</summary>
    public ValueList<Avvik> Avvik { get; }

    private protected override string Describe() => $"Refused to delete {Id}: {RegelTitles.Join(Avvik)}";
}
