namespace Nir.Sdk.Generators.Referanselister;

/// <summary>One row of the list of municipalities with their business regions.</summary>
internal readonly record struct NaeringsregionModel(string Kommune, string Nummer, string Navn, string ImdiRegion, int Sentralitet);
