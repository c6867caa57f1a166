using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Refuses options that no engine can follow.</summary>
internal static class ValgCheck
{
    public static void Check(RegelmotorOptions valg)
    {
        Require(valg.Overgangsdag);
        Require(valg.TillatelseChoice);
        Require(valg.Kapittel6AProgram);
        Require(valg.UpperAgeLimit);
        Require(valg.AgePoint);
        Require(valg.UsedTime);
        Require(valg.GrunnskoleFrom2026);
        Require(valg.Permisjonsenhet);
        Require(valg.Fravaerstillegg);
        Require(valg.PermisjonUnderForlengelse);
        Require(valg.OngoingUtvidetNorsk);
        Require(valg.UtdanningWithOnlyRett);
        Require(valg.WeekendRule);
        Require(valg.LeapDayBorn);
        Require(valg.TimerAfterLateAnkomst);
        Require(valg.ForlengelseOfOldProgram);
        Require(valg.OppstartFoerRetten);
        Require(valg.PliktFra55);
        Require(valg.MaanedUtenDagen);
        Require(valg.Kapittel6ATilbudI2025);
        Require(valg.KontraktEtterKapittel6A);
        Require(valg.ProgrampermisjonINorsk);
        foreach (var (row, _) in valg.Ikrafttredelser)
        {
            if (!Parametre.TryFind(row, out var found) || !found.IsNotInForce)
            {
                throw new ArgumentException(
                    $"{nameof(RegelmotorOptions.Ikrafttredelser)} names {row}, which is no row that is adopted without a day on which it takes effect.",
                    nameof(valg));
            }
        }
    }

    private static void Require<T>(T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(typeof(T).Name, value, "The option has no such reading.");
        }
    }
}
