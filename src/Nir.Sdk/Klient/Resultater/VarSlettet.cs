namespace Nir.Sdk.Klient;

/// <summary>The register held no such registration: it was deleted before, or never stored.</summary>
public sealed record VarSlettet : Sletteresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    public VarSlettet(Guid id, string korrelasjonsId)
        : base(id, korrelasjonsId)
    {
    }
}
