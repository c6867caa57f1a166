using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>Every kommunenummer that has held since <see cref="ListBegins"/>.</summary>
public static partial class KommuneRegistry
{
    private static readonly ImmutableArray<Kommune> Sorted = ReferenceTable.Read(Table, Create);

    /// <summary>The first day the list covers. It says nothing of earlier days, and lacks numbers that had lapsed by then.</summary>
    public static DateOnly ListBegins { get; } = new(2004, 1, 1);

    /// <summary>The municipalities, sorted by number.</summary>
    public static ImmutableArray<Kommune> All => Sorted;

    /// <summary>Where the list comes from.</summary>
    public static Kilde Kilde => KildeRegistry.Read("ssb-kommuner");

    /// <summary>How well numbers, names and days are known.</summary>
    public static Grunnlag Grunnlag => Grunnlag.Dokumentert;

    /// <summary>How well <see cref="Kommune.Etterfoelgere"/> is known: it follows from comparing one year's list with the next.</summary>
    public static Grunnlag GrunnlagForEtterfoelgere => Grunnlag.Utledet;

    /// <summary>Finds a municipality, whether its number still holds or not.</summary>
    /// <param name="number">The kommunenummer, four digits.</param>
    /// <param name="kommune">The municipality; null when the list has no such number.</param>
    /// <returns>Whether the list has the number.</returns>
    public static bool TryFind(ReadOnlySpan<char> number, [NotNullWhen(true)] out Kommune? kommune)
    {
        var (first, last) = (0, All.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = All[middle].Nummer.AsSpan().SequenceCompareTo(number);
            if (order == 0)
            {
                kommune = All[middle];
                return true;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        kommune = null;
        return false;
    }

    /// <summary>Whether a number holds on a day.</summary>
    /// <param name="number">The kommunenummer, four digits.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// Null for a day before <see cref="ListBegins"/>, of which the list says nothing;
    /// otherwise whether the list has the number and it holds then.
    /// </returns>
    public static bool? IsValid(ReadOnlySpan<char> number, DateOnly date)
    {
        if (date < ListBegins)
        {
            return null;
        }

        return TryFind(number, out var kommune)
            && (kommune.Fra is null || kommune.Fra <= date)
            && (kommune.Til is null || date < kommune.Til);
    }

    private static partial ReadOnlySpan<byte> Table { get; }

    private static Kommune Create(string[] cells) =>
        new(cells[0], cells[1], ReferenceTable.Day(cells[2]), ReferenceTable.Day(cells[3]), ReferenceTable.Texts(cells[4]));
}
