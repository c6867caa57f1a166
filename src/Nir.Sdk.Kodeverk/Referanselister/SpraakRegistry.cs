using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>The languages of ISO 639 that .NET's culture data names, and those the users need beside them.</summary>
/// <remarks>Read once from .NET's culture data; the list's file states the versions of ICU and .NET. It does not change with the machine it runs on.</remarks>
public static partial class SpraakRegistry
{
    private static readonly ImmutableArray<Spraak> Sorted = ReferenceTable.Read(Table, Create);

    private static readonly KodeIndex<Spraak> Index = new(static () => All, static spraak => spraak.Kode, static spraak => spraak.Kode3);

    /// <summary>The languages, sorted by code.</summary>
    public static ImmutableArray<Spraak> All => Sorted;

    /// <summary>Where the list comes from. What is <see cref="Grunnlag.Antatt"/> in it has no source, but a reason.</summary>
    public static Kilde Kilde => KildeRegistry.Read("cldr-kulturdata");

    /// <summary>Finds a language by either of its codes.</summary>
    /// <param name="kode">Two or three letters, exactly as they are written: <c>uk</c> or <c>ukr</c>.</param>
    /// <param name="spraak">The language; null when the list has no such code.</param>
    /// <returns>Whether the list has the code.</returns>
    public static bool TryFind(ReadOnlySpan<char> kode, [NotNullWhen(true)] out Spraak? spraak) => Index.TryFind(kode, out spraak);

    private static partial ReadOnlySpan<byte> Table { get; }

    private static Spraak Create(string[] cells) =>
        new(cells[0], cells[1], cells[2], cells[3], ReferenceTable.Grunnlag(cells[4]), ReferenceTable.Text(cells[5]));
}
