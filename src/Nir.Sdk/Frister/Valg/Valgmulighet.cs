namespace Nir.Sdk.Frister;

/// <summary>One way to read an open point.</summary>
/// <param name="Punkt">The point's id.</param>
/// <param name="Kode">The reading, kebab-case.</param>
/// <param name="Tekst">The reading in bokmål.</param>
/// <param name="TekstEn">The reading in English.</param>
/// <param name="ErStandard">Whether it is the default.</param>
public sealed record Valgmulighet(string Punkt, string Kode, string Tekst, string TekstEn, bool ErStandard);
