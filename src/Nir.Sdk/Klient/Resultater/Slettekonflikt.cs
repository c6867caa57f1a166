namespace Nir.Sdk.Klient;

/// <summary>The registration has changed since it was read, and was not deleted.</summary>
public sealed record Slettekonflikt : Sletteresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="versjon">The register's version; null when it did not say.</param>
    public Slettekonflikt(Guid id, string korrelasjonsId, string? versjon)
        : base(id, korrelasjonsId) => Versjon = versjon;

    /// <summary>The register's version. Null: it did not say.</summary>
    public string? Versjon { get; }
}
