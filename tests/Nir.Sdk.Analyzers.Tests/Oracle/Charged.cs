namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>An error of the analyzer's: which rule, where the object is published, and which value is to blame.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="ModelPlace">The place of publication.</param>
/// <param name="Witness">The number of the place where the value is given; null: it cannot be told apart.</param>
internal readonly record struct Charged(string Regel, int ModelPlace, int? Witness);
