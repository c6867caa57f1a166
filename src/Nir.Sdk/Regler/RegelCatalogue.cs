using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Regler;

/// <summary>All rules, generated from <c>regler.json</c>.</summary>
public static partial class RegelCatalogue
{
    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">For example <c>NIR1001</c>.</param>
    /// <param name="regel">The rule; null when there is none with this id.</param>
    public static bool TryFind(string id, [NotNullWhen(true)] out Regel? regel)
    {
        var index = Array.BinarySearch(Ids, id, StringComparer.Ordinal);
        regel = index < 0 ? null : Read(index);
        return regel is not null;
    }

    // Sorted.
    private static partial string[] Ids { get; }

    // The rule at a place among the ids.
    private static partial Regel Read(int index);

    // The reasons of a rule, by its number.
    internal static partial RegelReasons ReadReasons(int number);

    // There is one of each rule, whoever asks for it first.
    private static Regel Keep(ref Regel? place, Regel made) => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
