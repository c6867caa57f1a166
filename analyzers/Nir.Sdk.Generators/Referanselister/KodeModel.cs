namespace Nir.Sdk.Generators.Referanselister;

/// <summary>One row of the list of countries or of languages.</summary>
/// <param name="Kode">The code: two letters, or three where a language has no shorter one.</param>
/// <param name="Kode3">The code of three letters.</param>
/// <param name="Navn">The name in bokmål.</param>
/// <param name="NavnEn">The name in English.</param>
/// <param name="Grunnlag">The member of the enum Grunnlag.</param>
/// <param name="Begrunnelse">Why we assume the code; null unless we do.</param>
internal readonly record struct KodeModel(
    string Kode, string Kode3, string Navn, string NavnEn, string Grunnlag, string? Begrunnelse);
