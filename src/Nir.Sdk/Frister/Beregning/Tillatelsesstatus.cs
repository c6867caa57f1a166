using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Whether the person still has a permit on the day: one that has run out or is finally revoked gives no right (rows P19 and P20).</summary>
internal static class Tillatelsesstatus
{
    /// <summary>Notes what keeps the permit from giving a right; false when something does.</summary>
    public static bool Holds(Saksgang sak, Calculation r, Tillatelse tillatelse, int index)
    {
        var day = sak.Dato.Verdi;
        if (tillatelse.EndeligTilbakekalt <= day && !AnotherHolds(sak, tillatelse))
        {
            r.Establish(Parametre.TillatelsenErTilbakekalt,
                new Term<DateOnly>(tillatelse.EndeligTilbakekalt.Value, Opphav.Fact(SakFact.EndeligTilbakekalt, index)));
            r.End(Parametre.TillatelsenErTilbakekalt);
            return false;
        }

        if (tillatelse.Til < day && !(tillatelse.FoersteFornyelse >= tillatelse.Til && tillatelse.FoersteFornyelse <= day) && !AnotherHolds(sak, tillatelse))
        {
            r.Missing(SakFact.Fornyelse, Parametre.TillatelsenErUtloept.Id);
            return false;
        }

        return true;
    }

    private static bool AnotherHolds(Saksgang sak, Tillatelse tillatelse)
    {
        foreach (var other in sak.Sak.Tillatelser)
        {
            if (!ReferenceEquals(other, tillatelse) && other.Innvilget <= sak.Dato.Verdi && !(other.Til < sak.Dato.Verdi)
                && !(other.EndeligTilbakekalt <= sak.Dato.Verdi))
            {
                return true;
            }
        }

        return false;
    }
}
