using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Tables;

/// <summary>What a row asks of one condition: any of the values will do.</summary>
public sealed class RowRequirement
{
    private readonly ulong _numbers;

    internal RowRequirement(VilkaarType vilkaar, ReadOnlySpan<int> numbers, ImmutableArray<RegelValue> values)
    {
        Vilkaar = vilkaar;
        Values = values;
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 63);
            _numbers |= 1UL << number;
        }
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

    /// <summary>Whether an answer meets it; null when the answer is not known.</summary>
    internal bool? Admits(int answer) => answer switch
    {
        SakLookup.Unknown => null,
        SakLookup.None => false,
        _ => (_numbers & (1UL << answer)) != 0,
    };
}
