using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>The business region of each municipality of 2018 and 2019. No later list is public.</summary>
public static partial class NaeringsregionRegistry
{
    private static readonly ImmutableArray<Naeringsregion> Sorted = ReferenceTable.Read(Table, Create);

    /// <summary>The municipalities of 2018 and 2019 with their regions, sorted by kommunenummer.</summary>
    public static ImmutableArray<Naeringsregion> All => Sorted;

    /// <summary>Where the list comes from.</summary>
    public static Kilde Kilde => KildeRegistry.Read("imdikator-naeringsregioner");

    /// <summary>How well the regions of the municipalities of 2018 and 2019 are known.</summary>
    public static Grunnlag Grunnlag => Grunnlag.Dokumentert;

    /// <summary>How well the region of a later municipality is known: it follows from its predecessors'.</summary>
    public static Grunnlag GrunnlagForSenereKommuner => Grunnlag.Utledet;

    /// <summary>Finds the region of a municipality: its own, or that of its predecessors when all of them were in the same.</summary>
    /// <param name="kommune">The kommunenummer, four digits, of 2018 or later.</param>
    /// <param name="naeringsregion">
    /// The region, as the first of the predecessors has it; null when the municipality is not known, or its predecessors were in different regions.
    /// </param>
    /// <returns>Whether the region is known.</returns>
    public static bool TryFind(ReadOnlySpan<char> kommune, [NotNullWhen(true)] out Naeringsregion? naeringsregion)
    {
        if (SortedEntries.TryFind(All, static row => row.Kommune, kommune, out naeringsregion))
        {
            return true;
        }

        foreach (var earlier in KommuneRegistry.All)
        {
            foreach (var successor in earlier.Etterfoelgere)
            {
                if (!kommune.SequenceEqual(successor))
                {
                    continue;
                }

                if (!TryFind(earlier.Nummer, out var region) || (naeringsregion is not null && naeringsregion.Nummer != region.Nummer))
                {
                    naeringsregion = null;
                    return false;
                }

                naeringsregion ??= region;
            }
        }

        return naeringsregion is not null;
    }

    private static partial ReadOnlySpan<byte> Table { get; }

    private static Naeringsregion Create(string[] cells) =>
        new(cells[0], cells[1], cells[2], cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture));
}
