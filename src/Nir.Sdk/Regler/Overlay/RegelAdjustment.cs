
namespace Nir.Sdk.Regler.Overlay;

/// <summary>What an overlay changes in a rule. What is null stays as it is.</summary>
internal sealed record RegelAdjustment(bool IsOff, Alvorlighet? Alvorlighet, string? Tekst, string? TekstEn, string? Utbedring, string? UtbedringEn);
