namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A note of the analyzer's that a value may be forbidden.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Witness">The number of the place where the value is given.</param>
internal readonly record struct Noted(string Regel, int Witness);
