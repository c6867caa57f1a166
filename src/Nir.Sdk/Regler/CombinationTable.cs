using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Which combinations of family, law and rettsstilling exist, generated from <c>kombinasjoner.json</c>.</summary>
public static partial class CombinationTable
{
    /// <summary>Whether the combination exists.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="lovverk">The law.</param>
    /// <param name="rettsstilling">The rettsstilling; null in families that have none.</param>
    /// <param name="vedtakstart">The first day that a vedtak covers. Null: not known, and then any period will do.</param>
    public static bool Exists(Registreringsfamilie familie, Lovverk lovverk, Rettsstilling? rettsstilling, DateOnly? vedtakstart) =>
        Holds(familie, lovverk, rettsstilling, vedtakstart);

    private static bool Contains(Gyldighetsperiode periode, DateOnly? date) => date is not { } day || periode.Contains(day);
}
