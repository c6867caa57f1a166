namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>A code's value of a declared property.</summary>
/// <param name="Navn">The property's name.</param>
/// <param name="Verdi">A wire code, a text, or <c>true</c> or <c>false</c>; the property's type says which.</param>
internal readonly record struct EgenskapValueModel(string Navn, string Verdi);
