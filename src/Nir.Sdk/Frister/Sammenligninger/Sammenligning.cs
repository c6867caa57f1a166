using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Frister;

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
    public string Tekst(CultureInfo? culture = null) => string.Concat(Punkter.Select(punkt => $"{punkt.Tekst(culture)}\n"));

    /// <summary>Writes the comparison as a JSON array.</summary>
    /// <param name="json">Where to.</param>
    public void SkrivTil(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var punkt in Punkter)
        {
            punkt.SkrivTil(json);
        }

        json.WriteEndArray();
    }

    /// <summary>A line for each.</summary>
    public override string ToString() => Tekst();
}
