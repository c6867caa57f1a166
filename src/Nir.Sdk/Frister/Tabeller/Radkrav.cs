using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Tabeller;

/// <summary>What a row asks of one condition: any of the values will do.</summary>
public sealed class Radkrav
{
    private readonly ulong _numbers;

    internal Radkrav(Vilkaarstype vilkaar, ReadOnlySpan<int> numbers, ImmutableArray<Regelverdi> verdier)
    {
        Vilkaar = vilkaar;
        Verdier = verdier;
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 63);
            _numbers |= 1UL << number;
        }
    }

    /// <summary>The condition.</summary>
    public Vilkaarstype Vilkaar { get; }

    /// <summary>The values, any of which meets it.</summary>
    public ImmutableArray<Regelverdi> Verdier { get; }

    /// <summary>What it asks, as a phrase: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string TekstFor(CultureInfo? culture = null) => Vilkaar.Phrase(Verdier, Spraak.ErNorsk(culture));

    /// <summary>What it asks.</summary>
    public override string ToString() => TekstFor();

    /// <summary>Whether an answer meets it; null when the answer is not known.</summary>
    internal bool? Admits(int answer) => answer switch
    {
        Oppslag.Unknown => null,
        Oppslag.None => false,
        _ => (_numbers & (1UL << answer)) != 0,
    };
}
