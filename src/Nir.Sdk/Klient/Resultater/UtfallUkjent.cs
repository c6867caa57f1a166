namespace Nir.Sdk.Klient;

/// <summary>
/// The transfer may or may not have been stored, and reading back did not settle it. Never send again blindly: ask later with
/// <see cref="NirClient.CompareAsync"/>, and send when it says that the register does not hold it.
/// </summary>
public sealed record UtfallUkjent : Overfoeringsresultat
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="aarsak">What happened, without personal data.</param>
    public UtfallUkjent(Guid id, string korrelasjonsId, string aarsak)
        : base(id, korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(aarsak);
        Aarsak = aarsak;
    }

    /// <summary>What happened, in English, without personal data.</summary>
    public string Aarsak { get; }
}
