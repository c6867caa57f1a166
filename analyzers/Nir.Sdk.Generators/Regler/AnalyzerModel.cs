using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>What a rule is besides in the compiler.</summary>
/// <param name="Alvorlighet">error, warning, suggestion, hidden or off; null: the level decides.</param>
/// <param name="Arguments">The names in braces of its text, in the order an analyzer gives their values.</param>
/// <param name="Correction">What the fix does, in bokmål; null: there is none.</param>
/// <param name="CorrectionEn">What the fix does, in English; null: there is none.</param>
/// <param name="WithoutCorrection">Why there is no fix, in bokmål.</param>
/// <param name="WithoutCorrectionEn">Why there is no fix, in English.</param>
internal readonly record struct AnalyzerModel(
    string? Alvorlighet, EquatableArray<string> Arguments, string? Correction, string? CorrectionEn, string? WithoutCorrection, string? WithoutCorrectionEn);
