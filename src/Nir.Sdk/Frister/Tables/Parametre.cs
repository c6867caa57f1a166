using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// Every number, age, hour and date that the engine uses, generated from <c>parametre.json</c>: a property per row (<c>D11</c>, <c>L3</c>)
/// and per table.
/// </summary>
public static partial class Parametre
{
    /// <summary>The last day that the law is known to here: what was changed later is not in the rows.</summary>
    public static DateOnly KjentTil { get; } = KnownTo;

    /// <summary>Finds a row by its id.</summary>
    /// <param name="id">For example <c>D11</c>.</param>
    /// <param name="row">The row; null when there is none with this id.</param>
    public static bool TryFind(string id, [NotNullWhen(true)] out ParameterRow? row)
    {
        foreach (var table in Tables)
        {
            foreach (var candidate in table.AllRows)
            {
                if (candidate.Id == id)
                {
                    row = candidate;
                    return true;
                }
            }
        }

        row = null;
        return false;
    }
}
