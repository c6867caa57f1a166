using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>Oslo's districts.</summary>
public static partial class BydelRegistry
{
    private static readonly ImmutableArray<Bydel> Sorted = ReferenceTable.Read(Table, Create);

    /// <summary>The districts, sorted by number.</summary>
    public static ImmutableArray<Bydel> All => Sorted;

    /// <summary>Where the list comes from.</summary>
    public static Kilde Kilde => KildeRegistry.Read("oslo-bydeler");

    /// <summary>How well numbers and names are known.</summary>
    public static Grunnlag Grunnlag => Grunnlag.Dokumentert;

    /// <summary>Finds a district.</summary>
    /// <param name="number">The bydelsnummer, six digits.</param>
    /// <param name="bydel">The district; null when the list has no such number.</param>
    /// <returns>Whether the list has the number.</returns>
    public static bool TryFind(ReadOnlySpan<char> number, [NotNullWhen(true)] out Bydel? bydel)
    {
        foreach (var candidate in All)
        {
            if (number.SequenceEqual(candidate.Nummer))
            {
                bydel = candidate;
                return true;
            }
        }

        bydel = null;
        return false;
    }

    private static partial ReadOnlySpan<byte> Table { get; }

    private static Bydel Create(string[] cells) =>
        new(cells[0], cells[1]);
}
