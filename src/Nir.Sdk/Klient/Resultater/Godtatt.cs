namespace Nir.Sdk.Klient;

/// <summary>The register holds what was sent.</summary>
public sealed record Godtatt : Overfoeringsresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="versjon">The version that the register holds.</param>
    public Godtatt(Guid id, string korrelasjonsId, string versjon)
        : base(id, korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(versjon);
        Versjon = versjon;
    }

    /// <summary>The version that the register holds. The next update must name it.</summary>
    public string Versjon { get; }

    /// <summary>
    /// Whether it was settled by reading back, since the register's answer was lost or said that it held the registration already. Its
    /// remarks are then not known here: <see cref="NirClient.GetStatusAsync"/> has them.
    /// </summary>
    public bool ErLestTilbake { get; init; }
}
