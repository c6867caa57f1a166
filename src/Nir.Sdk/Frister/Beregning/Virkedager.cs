namespace Nir.Sdk.Frister.Beregning;

/// <summary>Norwegian virkedager: Monday to Friday, but for the helligdager (lov 1995-02-24 nr. 12 § 2) and 1 and 17 May.</summary>
/// <remarks>Saturday is a fridag (IF § 17) and extends a deadline (domstolloven § 149). Computed for any year of the Gregorian calendar.</remarks>
public static class Virkedager
{
    /// <summary>Whether the day is a virkedag.</summary>
    /// <param name="date">Any day.</param>
    public static bool IsVirkedag(DateOnly date) => WorkdayTable.Covers(date, date) ? WorkdayTable.Contains(date) : Compute(date);

    /// <summary>The same, by the calendar's rules.</summary>
    internal static bool Compute(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHelligdag(date);

    /// <summary>Whether the day is a helligdag, or 1 or 17 May, whatever its weekday.</summary>
    /// <param name="date">Any day.</param>
    public static bool IsHelligdag(DateOnly date)
    {
        if (date is { Month: 1, Day: 1 } or { Month: 5, Day: 1 or 17 } or { Month: 12, Day: 25 or 26 })
        {
            return true;
        }

        // Skjærtorsdag, langfredag, 1. and 2. påskedag, Kristi himmelfartsdag, 1. and 2. pinsedag: from 19 March to 14 June.
        return date.Month is >= 3 and <= 6 && (date.DayNumber - FindEasterSunday(date.Year).DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    /// <summary>The day itself when it is a virkedag, else the next one (domstolloven § 149).</summary>
    /// <param name="date">A day before the last week of year 9999.</param>
    public static DateOnly FindFirstFromAndIncluding(DateOnly date)
    {
        // One day or a few: the table of all is not made for them.
        while (!Compute(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Easter Sunday by the Gregorian computus.</summary>
    /// <param name="year">1583-9999.</param>
    public static DateOnly FindEasterSunday(int year)
    {
        var (goldenNumber, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * goldenNumber) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (goldenNumber + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
