using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>A language with a code in ISO 639.</summary>
/// <param name="Kode">The shortest code: two letters where there is such a code (<c>uk</c>), else three (<c>prs</c>).</param>
/// <param name="Kode3">The code of three letters, for example <c>ukr</c>.</param>
/// <param name="Navn">The name in bokmål.</param>
/// <param name="NavnEn">The name in English.</param>
/// <param name="Grunnlag">How well the code is known.</param>
/// <param name="Begrunnelse">Why we assume the code; null unless it is <see cref="Grunnlag.Antatt"/>.</param>
public sealed record Spraak(string Kode, string Kode3, string Navn, string NavnEn, Grunnlag Grunnlag, string? Begrunnelse);
