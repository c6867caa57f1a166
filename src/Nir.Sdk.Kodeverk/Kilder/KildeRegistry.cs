using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Kilder;

/// <summary>Every source that the code lists and rules of this version rest on.</summary>
public static partial class KildeRegistry
{
    /// <summary>The sources, sorted by id.</summary>
    public static partial ImmutableArray<Kilde> All { get; }

    /// <summary>Finds a source.</summary>
    /// <param name="id">The id, exactly as it is written (<see cref="Kilde.Id"/>).</param>
    /// <param name="kilde">The source; null when there is none with that id.</param>
    /// <returns>Whether there is a source with that id.</returns>
    public static bool TryFind(string id, [NotNullWhen(true)] out Kilde? kilde)
    {
        ArgumentNullException.ThrowIfNull(id);

        var (first, last) = (0, All.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(All[middle].Id, id);
            if (order == 0)
            {
                kilde = All[middle];
                return true;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        kilde = null;
        return false;
    }

    // For the generated lists: the build has already refused an id that does not resolve.
    internal static Kilde Read(string id) => TryFind(id, out var kilde)
        ? kilde
        : throw new KeyNotFoundException($"There is no source '{id}'. Add it to Kilder/kilder.json.");
}
