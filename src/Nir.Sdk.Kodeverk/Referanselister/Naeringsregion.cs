namespace Nir.Sdk.Referanselister;

/// <summary>A municipality's business region, in the borders of 2018 and 2019, as IMDi's statistics place it.</summary>
/// <param name="Kommune">The kommunenummer of 2018: four digits, a leading zero included.</param>
/// <param name="Nummer">The region's number.</param>
/// <param name="Navn">The region's name.</param>
/// <param name="ImdiRegion">IMDi's own region.</param>
/// <param name="Sentralitet">The municipality's centrality (2008): 0, least central, to 3.</param>
public sealed record Naeringsregion(string Kommune, string Nummer, string Navn, string ImdiRegion, int Sentralitet);
