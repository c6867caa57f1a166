namespace Nir.Sdk.Klient;

/// <summary>The registration may or may not have been deleted, and reading back did not settle it. Read it later with <see cref="NirClient.GetAsync"/>.</summary>
public sealed record SletteutfallUkjent : Sletteresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="aarsak">What happened, without personal data.</param>
    public SletteutfallUkjent(Guid id, string korrelasjonsId, string aarsak)
        : base(id, korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(aarsak);
        Aarsak = aarsak;
    }

    /// <summary>What happened, in English, without personal data.</summary>
    public string Aarsak { get; }
}
