using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>A country or territory with a code in ISO 3166-1, or one that the users need beside them.</summary>
/// <param name="Kode">The code of two letters (alpha-2), for example <c>UA</c>.</param>
/// <param name="Kode3">The code of three letters (alpha-3), for example <c>UKR</c>.</param>
/// <param name="Navn">The name in bokmål.</param>
/// <param name="NavnEn">The name in English.</param>
/// <param name="Grunnlag">How well the code is known.</param>
/// <param name="Begrunnelse">Why we assume the code; null unless it is <see cref="Grunnlag.Antatt"/>.</param>
public sealed record Land(string Kode, string Kode3, string Navn, string NavnEn, Grunnlag Grunnlag, string? Begrunnelse);
