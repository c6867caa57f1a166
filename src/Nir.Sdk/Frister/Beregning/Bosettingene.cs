using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds settlements and registrations of residence by the day asked about, whatever their order.</summary>
internal static class Bosettingene
{
    /// <summary>The first settlement; null when there is none.</summary>
    public static Ledd<DateOnly>? Foerste(Saksgang sak) => Foerste(sak, bareEtterAvtale: false);

    /// <summary>The first settlement by agreement; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteEtterAvtale(Saksgang sak) => Foerste(sak, bareEtterAvtale: true);

    /// <summary>The first registration of residence; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteFolkeregistrering(Saksgang sak)
    {
        var registreringer = sak.Sak.Folkeregistreringer;
        var foerste = -1;
        for (var i = 0; i < registreringer.Count; i++)
        {
            if (foerste < 0 || registreringer[i].Dato < registreringer[foerste].Dato)
            {
                foerste = i;
            }
        }

        return foerste < 0 ? null : new(registreringer[foerste].Dato, Opphav.Opplysning(Saksopplysning.Folkeregistrering, foerste));
    }

    private static Ledd<DateOnly>? Foerste(Saksgang sak, bool bareEtterAvtale)
    {
        var bosettinger = sak.Sak.Bosettinger;
        var foerste = -1;
        for (var i = 0; i < bosettinger.Count; i++)
        {
            if (bosettinger[i].Dato <= sak.Dato.Verdi && (bosettinger[i].EtterAvtale || !bareEtterAvtale)
                && (foerste < 0 || bosettinger[i].Dato < bosettinger[foerste].Dato))
            {
                foerste = i;
            }
        }

        return foerste < 0 ? null : new(bosettinger[foerste].Dato, Opphav.Opplysning(Saksopplysning.Bosetting, foerste));
    }
}
