using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>The register holds something else than the transfer built on. Nothing was stored.</summary>
public sealed record Konflikt : Overfoeringsresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="aarsak">Why.</param>
    public Konflikt(Guid id, string korrelasjonsId, Konfliktaarsak aarsak)
        : base(id, korrelasjonsId) => Aarsak = aarsak;

    /// <summary>Why.</summary>
    public Konfliktaarsak Aarsak { get; }

    /// <summary>The id that the register has for the same participation. Null unless <see cref="Konfliktaarsak.FinnesMedAnnenId"/>.</summary>
    public Guid? EksisterendeId { get; init; }

    /// <summary>The register's version of what stands in the way. Null: it holds none (deleted by another), or did not say.</summary>
    public string? Versjon { get; init; }

    /// <summary>The rules that the register named. Empty when it named none.</summary>
    public ValueList<Avvik> Avvik { get; init; } = [];
}
