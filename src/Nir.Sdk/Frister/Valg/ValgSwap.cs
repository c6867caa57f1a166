namespace Nir.Sdk.Frister.Valg;

/// <summary>Exchanges one reading of an open point for another.</summary>
internal static class ValgSwap
{
    /// <summary>The other readings of the point, each with the options that choose it.</summary>
    public static IEnumerable<(ValgOption Possibility, RegelmotorOptions Valg)> Others(RegelmotorOptions valg, ValgOption used)
    {
        var point = Valgpunkter.All.First(point => point.Id == used.Punkt);
        for (var i = 0; i < point.Possibilities.Length; i++)
        {
            if (point.Possibilities[i] != used && With(valg, point, i) is { } replaced)
            {
                yield return (point.Possibilities[i], replaced);
            }
        }
    }

    /// <summary>The options with a point read in one way; null when it is read by naming a day.</summary>
    public static RegelmotorOptions? With(RegelmotorOptions valg, Valgpunkt point, int possibility) => point.Navn switch
    {
        nameof(RegelmotorOptions.Overgangsdag) => valg with { Overgangsdag = (Overgangsdag)possibility },
        nameof(RegelmotorOptions.TillatelseChoice) => valg with { TillatelseChoice = (TillatelseChoice)possibility },
        nameof(RegelmotorOptions.Kapittel6AProgram) => valg with { Kapittel6AProgram = (Kapittel6AProgram)possibility },
        nameof(RegelmotorOptions.UpperAgeLimit) => valg with { UpperAgeLimit = (UpperAgeLimit)possibility },
        nameof(RegelmotorOptions.AgePoint) => valg with { AgePoint = (AgePoint)possibility },
        nameof(RegelmotorOptions.UsedTime) => valg with { UsedTime = (UsedTime)possibility },
        nameof(RegelmotorOptions.GrunnskoleFrom2026) => valg with { GrunnskoleFrom2026 = (GrunnskoleFrom2026)possibility },
        nameof(RegelmotorOptions.Permisjonsenhet) => valg with { Permisjonsenhet = (Permisjonsenhet)possibility },
        nameof(RegelmotorOptions.Fravaerstillegg) => valg with { Fravaerstillegg = (Fravaerstillegg)possibility },
        nameof(RegelmotorOptions.PermisjonUnderForlengelse) => valg with { PermisjonUnderForlengelse = (PermisjonUnderForlengelse)possibility },
        nameof(RegelmotorOptions.OngoingUtvidetNorsk) => valg with { OngoingUtvidetNorsk = (OngoingUtvidetNorsk)possibility },
        nameof(RegelmotorOptions.UtdanningWithOnlyRett) => valg with { UtdanningWithOnlyRett = (UtdanningWithOnlyRett)possibility },
        nameof(RegelmotorOptions.WeekendRule) => valg with { WeekendRule = (WeekendRule)possibility },
        nameof(RegelmotorOptions.LeapDayBorn) => valg with { LeapDayBorn = (LeapDayBorn)possibility },
        nameof(RegelmotorOptions.TimerAfterLateAnkomst) => valg with { TimerAfterLateAnkomst = (TimerAfterLateAnkomst)possibility },
        nameof(RegelmotorOptions.ForlengelseOfOldProgram) => valg with { ForlengelseOfOldProgram = (ForlengelseOfOldProgram)possibility },
        nameof(RegelmotorOptions.OppstartFoerRetten) => valg with { OppstartFoerRetten = (OppstartFoerRetten)possibility },
        nameof(RegelmotorOptions.PliktFra55) => valg with { PliktFra55 = (PliktFra55)possibility },
        nameof(RegelmotorOptions.MaanedUtenDagen) => valg with { MaanedUtenDagen = (MaanedUtenDagen)possibility },
        nameof(RegelmotorOptions.Kapittel6ATilbudI2025) => valg with { Kapittel6ATilbudI2025 = (Kapittel6ATilbudI2025)possibility },
        nameof(RegelmotorOptions.KontraktEtterKapittel6A) => valg with { KontraktEtterKapittel6A = (KontraktEtterKapittel6A)possibility },
        nameof(RegelmotorOptions.ProgrampermisjonINorsk) => valg with { ProgrampermisjonINorsk = (ProgrampermisjonINorsk)possibility },
        _ => null,
    };
}
