using System.Collections.Immutable;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>That a list exists, and which file it comes from.</summary>
internal readonly record struct ListReference(string Navn, string Path)
{
    /// <summary>Sorted by name; where two files would make the same list (letter case aside), the first path stays.</summary>
    public static EquatableArray<ListReference> Merge(ImmutableArray<ListReference> all) => new(
    [
        .. all
            .GroupBy(list => list.Navn, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.OrderBy(list => list.Path, StringComparer.Ordinal).First())
            .OrderBy(list => list.Navn, StringComparer.Ordinal),
    ]);
}
