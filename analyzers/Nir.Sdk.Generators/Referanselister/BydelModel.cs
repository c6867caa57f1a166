namespace Nir.Sdk.Generators.Referanselister;

/// <summary>One row of the list of Oslo's districts.</summary>
internal readonly record struct BydelModel(string Nummer, string Navn);
