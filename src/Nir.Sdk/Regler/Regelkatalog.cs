using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Regler;

/// <summary>All rules, generated from <c>regler.json</c>.</summary>
public static partial class Regelkatalog
{
    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">For example <c>NIR1001</c>.</param>
    /// <param name="regel">The rule; null when there is none with this id.</param>
    public static bool TryFinn(string id, [NotNullWhen(true)] out Regel? regel)
    {
        foreach (var kandidat in Alle)
        {
            if (kandidat.Id == id)
            {
                regel = kandidat;
                return true;
            }
        }

        regel = null;
        return false;
    }
}
