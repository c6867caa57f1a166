using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Sdk.Frister.Sammenligninger;

/// <summary>What the engine computed beside what NIR computed. NIR's deadline wins; this says where they part.</summary>
public sealed class Sammenligning
{
    internal Sammenligning(ImmutableArray<Sammenligningspunkt> punkter) => Punkter = punkter;

    /// <summary>All that was compared, what others build on first.</summary>
    public ImmutableArray<Sammenligningspunkt> Punkter { get; }

    /// <summary>Whether all are the same.</summary>
    public bool ErLik => Punkter.All(static punkt => punkt.ErLik);

    /// <summary>The first that differs. Null: all are the same.</summary>
    public Sammenligningspunkt? FoersteUlike => Punkter.FirstOrDefault(static punkt => !punkt.ErLik);

    /// <summary>A line for each: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string TekstFor(CultureInfo? culture = null) => string.Concat(Punkter.Select(punkt => $"{punkt.TekstFor(culture)}\n"));

    /// <summary>A line for each.</summary>
    public override string ToString() => TekstFor();
}
