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

        var index = Array.BinarySearch(Ids, id, StringComparer.Ordinal);
        kilde = index < 0 ? null : Read(index);
        return kilde is not null;
    }

    // The source at a place among the ids.
    private static partial Kilde Read(int index);

    // There is one of each source, whoever asks for it first.
    private static Kilde Keep(ref Kilde? place, Kilde made) => Interlocked.CompareExchange(ref place, made, null) ?? made;

    // For the generated lists: the build has already refused an id that does not resolve.
    internal static Kilde Read(string id) => TryFind(id, out var kilde)
        ? kilde
        : throw new KeyNotFoundException($"There is no source '{id}'. Add it to Kilder/kilder.json.");
}
