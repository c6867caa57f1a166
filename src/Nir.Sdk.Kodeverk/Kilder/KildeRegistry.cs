using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Kilder;

/// <summary>Every source that the code lists and rules of this version rest on.</summary>
public static partial class KildeRegistry
{
    private static readonly Kilde[]?[] Handfuls = new Kilde[(Count + HandfulSize - 1) / HandfulSize][];

    /// <summary>The sources, sorted by id.</summary>
    public static ImmutableArray<Kilde> All => Every.All;

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

    private static Kilde Read(int index) => ReadHandful(ref Handfuls[index / HandfulSize], index / HandfulSize)[index % HandfulSize];

    // There is one of each source, whoever asks for it first.
    private static Kilde[] ReadHandful(ref Kilde[]? place, int handful) =>
        place ?? Interlocked.CompareExchange(ref place, CreateHandful(handful), null) ?? place;

    private static partial Kilde[] CreateHandful(int handful);

    // For the generated lists: the build has already refused an id that does not resolve.
    internal static Kilde Read(string id) => TryFind(id, out var kilde)
        ? kilde
        : throw new KeyNotFoundException($"There is no source '{id}'. Add it to Kilder/kilder.json.");

    /// <summary>All of them, made when somebody asks for all.</summary>
    private static class Every
    {
        public static ImmutableArray<Kilde> All { get; } = [.. Enumerable.Range(0, Count).Select(static index => Read(index))];
    }
}
