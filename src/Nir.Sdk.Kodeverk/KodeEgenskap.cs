namespace Nir.Sdk.Kodeverk;

/// <summary>A code's value of a property that its list declares, without its C# type.</summary>
/// <param name="Navn">The property's name, in camelCase. The list's companion class has a method of that name with the typed value.</param>
/// <param name="Verdi">A wire code, a text, or <c>true</c> or <c>false</c>.</param>
public sealed record KodeEgenskap(string Navn, string Verdi);
