using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Refuses options that no engine can follow.</summary>
internal static class Valgkontroll
{
    public static void Kontroller(Regelmotorvalg valg)
    {
        Krev(valg.Overgangsdag);
        Krev(valg.StyrendeTillatelse);
        Krev(valg.Kapittel6AProgram);
        Krev(valg.OevreAldersgrense);
        Krev(valg.Alderspunkt);
        Krev(valg.BruktTid);
        Krev(valg.GrunnskoleFra2026);
        Krev(valg.Permisjonsenhet);
        Krev(valg.Fravaerstillegg);
        Krev(valg.PermisjonUnderForlengelse);
        Krev(valg.LoependeUtvidetNorsk);
        Krev(valg.UtdanningVedBareRett);
        Krev(valg.Helgeregel);
        Krev(valg.Skuddaarsfoedt);
        Krev(valg.TimerVedSenAnkomst);
        Krev(valg.ForlengelseAvGamleProgram);
        Krev(valg.OppstartFoerRetten);
        Krev(valg.PliktFra55);
        Krev(valg.MaanedUtenDagen);
        Krev(valg.Kapittel6ATilbudI2025);
        Krev(valg.KontraktEtterKapittel6A);
        Krev(valg.ProgrampermisjonINorsk);
        foreach (var (rad, _) in valg.Ikrafttredelser)
        {
            if (!Parametre.TryFind(rad, out var funnet) || !funnet.ErIkkeIKraft)
            {
                throw new ArgumentException($"{nameof(Regelmotorvalg.Ikrafttredelser)} names {rad}, which is no row that is adopted without a day on which it takes effect.", nameof(valg));
            }
        }
    }

    private static void Krev<T>(T verdi)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(verdi))
        {
            throw new ArgumentOutOfRangeException(typeof(T).Name, verdi, "The option has no such reading.");
        }
    }
}
