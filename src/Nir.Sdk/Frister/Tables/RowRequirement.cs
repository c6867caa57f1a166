using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Tables;

/// <summary>What a row asks of one condition: any of the values will do.</summary>
public sealed class RowRequirement
{
    internal RowRequirement(VilkaarType vilkaar, ReadOnlySpan<int> numbers, ImmutableArray<RegelValue> values)
    {
        Vilkaar = vilkaar;
        Values = values;
        Numbers = [.. numbers];
    }

    /// <summary>The condition.</summary>
    public VilkaarType Vilkaar { get; }

    /// <summary>The values, any of which meets it.</summary>
    public ImmutableArray<RegelValue> Values { get; }

    /// <summary>What it asks, as a phrase: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => Vilkaar.Phrase(Values, ExplanationLanguage.IsNorsk(culture));

    /// <summary>What it asks.</summary>
    public override string ToString() => GetTekst();

    /// <summary>The same values as the answers that meet it.</summary>
    internal ImmutableArray<int> Numbers { get; }
}
