using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>
/// NIR1906, NIR1909 and NIR1910: every day and number is possible, and seldom out of order. The limits stand in <c>verdigrenser.json</c>.
/// </summary>
internal static partial class NIR1906_NIR1909_NIR1910_VerdienErMulig
{
    public static void Check(RegistreringPart part, ModelPlace place, ref RegelCheck check) => Values(part, place, ref check);

    /// <summary>Whether a day can be one of a registration.</summary>
    public static bool IsPossible(DateOnly day) => day >= First && day < After;

    private static void Day(
        DateOnly? value, string member, bool notAfterToday, DateOnly? notAfter, int months, ModelPlace place, ref RegelCheck check)
    {
        if (value is not { } day)
        {
            return;
        }

        if (!IsPossible(day))
        {
            check.Report(RegelCatalogue.NIR1909, place, member);
        }
        else if ((notAfterToday && day > check.Context.Dato)
            || (notAfter is { } other && IsPossible(other) && IsLater(day, other, months)))
        {
            check.Report(RegelCatalogue.NIR1910, place, member);
        }
    }

    // A month has 28 days at least: most are told apart without a calendar.
    private static bool IsLater(DateOnly day, DateOnly other, int months) =>
        day.DayNumber - other.DayNumber > months * 28 && day > other.AddMonths(months);

    private static void Week(IsoUke week, string member, bool notAfterToday, ModelPlace place, ref RegelCheck check)
    {
        if (week != default && notAfterToday && week.Mandag > check.Context.Dato)
        {
            check.Report(RegelCatalogue.NIR1910, place, member);
        }
    }

    private static void Hours(decimal? value, string member, ModelPlace place, ref RegelCheck check)
    {
        // Nearly all are ordinary: one comparison tells.
        if (value is not { } hours || (!decimal.IsNegative(hours) && hours <= RareOver))
        {
            return;
        }

        if (hours is < 0 or > MostHours)
        {
            check.Report(RegelCatalogue.NIR1906, place, member);
        }
        else if (hours > RareOver)
        {
            check.Report(RegelCatalogue.NIR1910, place, member);
        }
    }
}
