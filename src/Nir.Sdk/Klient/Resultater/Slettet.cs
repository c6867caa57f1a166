namespace Nir.Sdk.Klient;

/// <summary>The register no longer holds the registration.</summary>
public sealed record Slettet : Sletteresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    public Slettet(Guid id, string korrelasjonsId)
        : base(id, korrelasjonsId)
    {
    }
}
