namespace Nir.Sdk.Registreringer;

/// <summary>A code that was read and that this version does not know.</summary>
/// <param name="Peker">Where it stood, as a JSON pointer.</param>
/// <param name="Kodeverk">The code list it should have been in.</param>
/// <param name="Tekst">What stood there.</param>
public sealed record UnknownKode(string Peker, string Kodeverk, string Tekst);
