namespace Nir.Sdk.Referanselister;

/// <summary>A row of a Klass export that could not be read.</summary>
/// <param name="Linje">The line it begins on, from 1: the header is line 1.</param>
/// <param name="Melding">What is wrong and what was expected, in English.</param>
public sealed record Klassfeil(int Linje, string Melding);
