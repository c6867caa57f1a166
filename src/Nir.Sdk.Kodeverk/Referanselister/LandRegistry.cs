using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>Every country of ISO 3166-1, and Kosovo.</summary>
/// <remarks>Read once from .NET's culture data; the list's file states the versions of ICU and .NET. It does not change with the machine it runs on.</remarks>
public static partial class LandRegistry
{
    private static readonly ImmutableArray<Land> Sorted = ReferenceTable.Read(Table, Create);

    private static readonly KodeIndex<Land> Index = new(static () => All, static land => land.Kode, static land => land.Kode3);

    /// <summary>The countries, sorted by code.</summary>
    public static ImmutableArray<Land> All => Sorted;

    /// <summary>Where the list comes from. What is <see cref="Grunnlag.Antatt"/> in it has no source, but a reason.</summary>
    public static Kilde Kilde => KildeRegistry.Read("cldr-kulturdata");

    /// <summary>Finds a country by either of its codes.</summary>
    /// <param name="kode">Two or three letters, exactly as they are written: <c>UA</c> or <c>UKR</c>.</param>
    /// <param name="land">The country; null when the list has no such code.</param>
    /// <returns>Whether the list has the code.</returns>
    public static bool TryFind(ReadOnlySpan<char> kode, [NotNullWhen(true)] out Land? land) => Index.TryFind(kode, out land);

    private static partial ReadOnlySpan<byte> Table { get; }

    private static Land Create(string[] cells) =>
        new(cells[0], cells[1], cells[2], cells[3], ReferenceTable.Grunnlag(cells[4]), ReferenceTable.Text(cells[5]));
}
