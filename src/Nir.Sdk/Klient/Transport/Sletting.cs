namespace Nir.Sdk.Klient;

/// <summary>One deletion.</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Versjon">The version that was read.</param>
/// <param name="KorrelasjonsId">The id of the call.</param>
public sealed record Sletting(Guid Id, string Versjon, string KorrelasjonsId);
