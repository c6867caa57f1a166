using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>The register refused the deletion by rule.</summary>
public sealed record SlettingAvvist : Sletteresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public SlettingAvvist(Guid id, string korrelasjonsId, ValueList<Avvik> avvik)
        : base(id, korrelasjonsId)
    {
        ArgumentNullException.ThrowIfNull(avvik);
        ArgumentOutOfRangeException.ThrowIfZero(avvik.Count, nameof(avvik));
        Avvik = avvik;
    }

    /// <summary>The rules broken, at least one.</summary>
    public ValueList<Avvik> Avvik { get; }
}
