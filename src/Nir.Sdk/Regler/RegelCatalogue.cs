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
        foreach (var candidate in All)
        {
            if (candidate.Id == id)
            {
                regel = candidate;
                return true;
            }
        }

        regel = null;
        return false;
    }

    // There is one of each rule, whoever asks for it first.
    private static Regel Keep(ref Regel? place, Regel made) => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
