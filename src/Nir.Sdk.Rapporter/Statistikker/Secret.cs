namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>A small number that the published figures must not show.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Area">The area.</param>
/// <param name="Column">The column.</param>
/// <param name="IsRest">Whether it is what the measure's whole has beyond it, which stands in no table but is a difference of two.</param>
internal readonly record struct Secret(StatistikkMeasure Measure, int Area, int Column, bool IsRest);
