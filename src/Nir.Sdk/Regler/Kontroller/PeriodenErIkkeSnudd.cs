using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1903: a period does not end before it begins.</summary>
internal static class PeriodenErIkkeSnudd
{
    public static void Kontroller(Registreringsdel del, Sted sted, ref Regelkontroll kontroll)
    {
        if (del is IPeriode periode && periode.Til < periode.Fra)
        {
            kontroll.Meld(Regelkatalog.NIR1903, sted, periode.MedlemTil);
        }
    }
}
