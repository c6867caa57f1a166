using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Tables;

/// <summary>What a row asks of one condition: any of the values will do.</summary>
public sealed class RowRequirement
{
    /// <param name="index">The condition's place among all.</param>
    /// <param name="numbers">The answers that meet it.</param>
    internal RowRequirement(int index, ReadOnlySpan<int> numbers)
    {
        Index = index;
        Numbers = [.. numbers];
    }

    /// <summary>The condition.</summary>
    public VilkaarType Vilkaar => VilkaarType.All[Index];

    /// <summary>The values, any of which meets it.</summary>
    public ImmutableArray<RegelValue> Values => [.. Numbers.Select(Vilkaar.ToValue)];

    /// <summary>The condition's place among all: what it is called and how it reads is for those who tell of it.</summary>
    internal int Index { get; }

    /// <summary>What it asks, as a phrase: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => Vilkaar.Phrase(Values, ExplanationLanguage.IsNorsk(culture));

    /// <summary>The same values as the answers that meet it.</summary>
    internal ImmutableArray<int> Numbers { get; }
}
