namespace Nir.Sdk.Klient;

/// <summary>
/// What became of a deletion. A closed set: <see cref="Slettet"/>, <see cref="VarSlettet"/>, <see cref="SlettingAvvist"/>,
/// <see cref="Slettekonflikt"/> or <see cref="SletteutfallUkjent"/>. Faults are <see cref="NirException"/>s.
/// </summary>
public abstract record Sletteresultat
{
    private protected Sletteresultat(Guid id, string korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(korrelasjonsId);
        Id = id;
        KorrelasjonsId = korrelasjonsId;
    }

    /// <summary>The registration's id.</summary>
    public Guid Id { get; }

    /// <summary>For support: the id that the register knows the call by.</summary>
    public string KorrelasjonsId { get; }
}
