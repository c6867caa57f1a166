using System.Collections.Immutable;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>That a list exists, and which file it comes from.</summary>
internal readonly record struct ListeReference(string Navn, string Path)
{
    /// <summary>Sorted by name; where two files would make the same list (letter case aside), the first path stays.</summary>
    public static EquatableArray<ListeReference> Merge(ImmutableArray<ListeReference> all) => new(
    [
        .. all
            .GroupBy(liste => liste.Navn, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.OrderBy(liste => liste.Path, StringComparer.Ordinal).First())
            .OrderBy(liste => liste.Navn, StringComparer.Ordinal),
    ]);
}
