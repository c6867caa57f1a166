using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>What the engine computed beside what NIR computed. NIR's deadline wins; this says where they part.</summary>
public sealed class FristComparison
{
    internal FristComparison(ImmutableArray<ComparisonPoint> points) => Points = points;

    /// <summary>All that was compared, what others build on first.</summary>
    public ImmutableArray<ComparisonPoint> Points { get; }

    /// <summary>Whether all are the same.</summary>
    public bool ErLik => Points.All(static point => point.ErLik);

    /// <summary>The first that differs. Null: all are the same.</summary>
    public ComparisonPoint? FirstDifference => Points.FirstOrDefault(static point => !point.ErLik);

    /// <summary>A line for each: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => string.Concat(Points.Select(point => $"{point.GetTekst(culture)}\n"));

    /// <summary>A line for each.</summary>
    public override string ToString() => GetTekst();
}
