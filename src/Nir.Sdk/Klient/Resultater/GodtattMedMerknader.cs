using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>The register holds what was sent, and has something to say about it.</summary>
public sealed record GodtattMedMerknader : Overfoeringsresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="versjon">The version that the register holds.</param>
    /// <param name="merknader">The remarks, at least one.</param>
    public GodtattMedMerknader(Guid id, string korrelasjonsId, string versjon, ValueList<Avvik> merknader)
        : base(id, korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(versjon);
        ArgumentNullException.ThrowIfNull(merknader);
        ArgumentOutOfRangeException.ThrowIfZero(merknader.Count, nameof(merknader));
        Versjon = versjon;
        Merknader = merknader;
    }

    /// <summary>The version that the register holds. The next update must name it.</summary>
    public string Versjon { get; }

    /// <summary>The remarks, at least one.</summary>
    public ValueList<Avvik> Merknader { get; }
}
