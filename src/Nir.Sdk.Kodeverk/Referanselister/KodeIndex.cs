using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Referanselister;

/// <summary>Looks up in a list by codes of two or three letters, without allocation.</summary>
/// <param name="all">Gives the list, sorted by its shorter code. Asked when first needed: by then it is made.</param>
/// <param name="kode">The shorter code.</param>
/// <param name="kode3">The code of three letters.</param>
internal sealed class KodeIndex<T>(Func<ImmutableArray<T>> all, Func<T, string> kode, Func<T, string> kode3)
    where T : class
{
    private readonly Lazy<ImmutableArray<T>> _byKode3 = new(() => all().Sort((a, b) => string.CompareOrdinal(kode3(a), kode3(b))));

    public bool TryFind(ReadOnlySpan<char> wanted, [NotNullWhen(true)] out T? found) => wanted.Length == 3
        ? SortedEntries.TryFind(_byKode3.Value, kode3, wanted, out found)
        : SortedEntries.TryFind(all(), kode, wanted, out found);
}
