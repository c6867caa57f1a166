namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>A typed extra property that a list declares for its codes.</summary>
/// <param name="Navn">Its name in the data, in camelCase.</param>
/// <param name="Type">Another list's name, <see cref="Bool"/> or <see cref="Tekst"/>.</param>
internal readonly record struct EgenskapModel(string Navn, string Type)
{
    public const string Bool = "bool";
    public const string Tekst = "tekst";
}
