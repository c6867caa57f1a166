using Nir.Sdk.Kilder;

namespace Nir.Conformance.Scenarios;

/// <summary>What a scenario requires of a fagsystem, and why.</summary>
/// <param name="Tekst">In bokmål.</param>
/// <param name="TekstEn">In English.</param>
/// <param name="Strength">How binding it is.</param>
/// <param name="Grunnlag">How well it is known.</param>
/// <param name="Kilde">The source. Null only when it is assumed.</param>
/// <param name="Sitat">The words of the source that carry it. Null when there is no source.</param>
/// <param name="Begrunnelse">Why it is assumed. Null: the source says it.</param>
public sealed record Requirement(string Tekst, string TekstEn, Strength Strength, Grunnlag Grunnlag, Kilde? Kilde, string? Sitat, string? Begrunnelse);
