using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Which combinations of family, law and rettsstilling exist, generated from <c>kombinasjoner.json</c>.</summary>
public static partial class Kombinasjonstabell
{
    /// <summary>Whether the combination exists.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="lovverk">The law.</param>
    /// <param name="rettsstilling">The rettsstilling; null in families that have none.</param>
    /// <param name="vedtakstart">The first day that a vedtak covers. Null: not known, and then any period will do.</param>
    public static bool Finnes(Registreringsfamilie familie, Lovverk lovverk, Rettsstilling? rettsstilling, DateOnly? vedtakstart)
    {
        foreach (var rad in Alle)
        {
            if (rad.Familie == familie && rad.Lovverk == lovverk && rad.Rettsstilling == rettsstilling
                && (vedtakstart is not { } dato || rad.Periode.Inneholder(dato)))
            {
                return true;
            }
        }

        return false;
    }
}
