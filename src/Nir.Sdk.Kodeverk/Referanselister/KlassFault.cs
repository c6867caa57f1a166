namespace Nir.Sdk.Referanselister;

/// <summary>A row of a Klass export that could not be read.</summary>
/// <param name="Line">The line it begins on, from 1: the header is line 1.</param>
/// <param name="Message">What is wrong and what was expected, in English.</param>
public sealed record KlassFault(int Line, string Message);
