using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>Refused by rule, here or by the register. Nothing was stored; sending the same again gives the same.</summary>
public sealed record Avvist : Overfoeringsresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="avvik">All rules broken, refusals and remarks, at least one.</param>
    public Avvist(Guid id, string korrelasjonsId, ValueList<Avvik> avvik)
        : base(id, korrelasjonsId)
    {
        ArgumentNullException.ThrowIfNull(avvik);
        ArgumentOutOfRangeException.ThrowIfZero(avvik.Count, nameof(avvik));
        Avvik = avvik;
    }

    /// <summary>All rules broken, refusals and remarks, at least one.</summary>
    public ValueList<Avvik> Avvik { get; }

    /// <summary>Whether it was refused before anything was sent: the register knows nothing of this call.</summary>
    public bool ErAvvistFoerSending { get; init; }
}
