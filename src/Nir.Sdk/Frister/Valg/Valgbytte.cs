namespace Nir.Sdk.Frister.Valg;

/// <summary>Exchanges one reading of an open point for another.</summary>
internal static class Valgbytte
{
    /// <summary>The other readings of the point, each with the options that choose it.</summary>
    public static IEnumerable<(Valgmulighet Mulighet, Regelmotorvalg Valg)> Andre(Regelmotorvalg valg, Valgmulighet brukt)
    {
        var punkt = Valgpunkter.Alle.First(punkt => punkt.Id == brukt.Punkt);
        for (var i = 0; i < punkt.Muligheter.Length; i++)
        {
            if (punkt.Muligheter[i] != brukt && Med(valg, punkt, i) is { } byttet)
            {
                yield return (punkt.Muligheter[i], byttet);
            }
        }
    }

    /// <summary>The options with a point read in one way; null when it is read by naming a day.</summary>
    public static Regelmotorvalg? Med(Regelmotorvalg valg, Valgpunkt punkt, int mulighet) => punkt.Navn switch
    {
        nameof(Regelmotorvalg.Overgangsdag) => valg with { Overgangsdag = (Overgangsdag)mulighet },
        nameof(Regelmotorvalg.StyrendeTillatelse) => valg with { StyrendeTillatelse = (StyrendeTillatelse)mulighet },
        nameof(Regelmotorvalg.Kapittel6AProgram) => valg with { Kapittel6AProgram = (Kapittel6AProgram)mulighet },
        nameof(Regelmotorvalg.OevreAldersgrense) => valg with { OevreAldersgrense = (OevreAldersgrense)mulighet },
        nameof(Regelmotorvalg.Alderspunkt) => valg with { Alderspunkt = (Alderspunkt)mulighet },
        nameof(Regelmotorvalg.BruktTid) => valg with { BruktTid = (BruktTid)mulighet },
        nameof(Regelmotorvalg.GrunnskoleFra2026) => valg with { GrunnskoleFra2026 = (GrunnskoleFra2026)mulighet },
        nameof(Regelmotorvalg.Permisjonsenhet) => valg with { Permisjonsenhet = (Permisjonsenhet)mulighet },
        nameof(Regelmotorvalg.Fravaerstillegg) => valg with { Fravaerstillegg = (Fravaerstillegg)mulighet },
        nameof(Regelmotorvalg.PermisjonUnderForlengelse) => valg with { PermisjonUnderForlengelse = (PermisjonUnderForlengelse)mulighet },
        nameof(Regelmotorvalg.LoependeUtvidetNorsk) => valg with { LoependeUtvidetNorsk = (LoependeUtvidetNorsk)mulighet },
        nameof(Regelmotorvalg.UtdanningVedBareRett) => valg with { UtdanningVedBareRett = (UtdanningVedBareRett)mulighet },
        nameof(Regelmotorvalg.Helgeregel) => valg with { Helgeregel = (Helgeregel)mulighet },
        nameof(Regelmotorvalg.Skuddaarsfoedt) => valg with { Skuddaarsfoedt = (Skuddaarsfoedt)mulighet },
        nameof(Regelmotorvalg.TimerVedSenAnkomst) => valg with { TimerVedSenAnkomst = (TimerVedSenAnkomst)mulighet },
        nameof(Regelmotorvalg.ForlengelseAvGamleProgram) => valg with { ForlengelseAvGamleProgram = (ForlengelseAvGamleProgram)mulighet },
        nameof(Regelmotorvalg.OppstartFoerRetten) => valg with { OppstartFoerRetten = (OppstartFoerRetten)mulighet },
        nameof(Regelmotorvalg.PliktFra55) => valg with { PliktFra55 = (PliktFra55)mulighet },
        nameof(Regelmotorvalg.MaanedUtenDagen) => valg with { MaanedUtenDagen = (MaanedUtenDagen)mulighet },
        nameof(Regelmotorvalg.Kapittel6ATilbudI2025) => valg with { Kapittel6ATilbudI2025 = (Kapittel6ATilbudI2025)mulighet },
        nameof(Regelmotorvalg.KontraktEtterKapittel6A) => valg with { KontraktEtterKapittel6A = (KontraktEtterKapittel6A)mulighet },
        nameof(Regelmotorvalg.ProgrampermisjonINorsk) => valg with { ProgrampermisjonINorsk = (ProgrampermisjonINorsk)mulighet },
        _ => null,
    };
}
