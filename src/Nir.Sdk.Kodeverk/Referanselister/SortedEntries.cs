using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Referanselister;

/// <summary>Looks up in a list that is sorted by an ordinal code, without allocation.</summary>
internal static class SortedEntries
{
    public static bool TryFind<T>(ImmutableArray<T> sorted, Func<T, string> kode, ReadOnlySpan<char> wanted, [NotNullWhen(true)] out T? found)
        where T : class
    {
        var (first, last) = (0, sorted.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = kode(sorted[middle]).AsSpan().SequenceCompareTo(wanted);
            if (order == 0)
            {
                found = sorted[middle];
                return true;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        found = null;
        return false;
    }
}
