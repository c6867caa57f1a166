namespace Nir.Sdk.Tests.Frister.Repetition;

/// <summary>A calendar of its own, slow and plain, for checking the engine's. It shares no code with it.</summary>
internal static class AlternativeCalendar
{
    /// <summary>Easter Sunday by Gauss's rule, with its two exceptions.</summary>
    public static DateOnly EasterDay(int year)
    {
        var (a, b, c) = (year % 19, year % 4, year % 7);
        var k = year / 100;
        var p = (13 + (8 * k)) / 25;
        var q = k / 4;
        var m = (15 - p + k - q) % 30;
        var n = (4 + k - q) % 7;
        var d = ((19 * a) + m) % 30;
        var e = ((2 * b) + (4 * c) + (6 * d) + n) % 7;
        var march = 22 + d + e;
        if (d == 29 && e == 6)
        {
            march -= 7;
        }
        else if (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19)
        {
            march -= 7;
        }

        return new DateOnly(year, 3, 1).AddDays(march - 1);
    }

    public static IReadOnlySet<DateOnly> Helligdager(int year)
    {
        var easter = EasterDay(year);
        return new HashSet<DateOnly>
        {
            new(year, 1, 1), easter.AddDays(-3), easter.AddDays(-2), easter, easter.AddDays(1), new(year, 5, 1), new(year, 5, 17),
            easter.AddDays(39), easter.AddDays(49), easter.AddDays(50), new(year, 12, 25), new(year, 12, 26),
        };
    }

    public static bool IsVirkedag(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Helligdager(day.Year).Contains(day);

    public static DateOnly FirstVirkedag(DateOnly day)
    {
        while (!IsVirkedag(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Month by month, keeping the day number in mind.</summary>
    public static DateOnly PlusMonths(DateOnly from, int months)
    {
        var (year, month) = (from.Year, from.Month);
        for (var i = 0; i < months; i++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return new DateOnly(year, month, Math.Min(from.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>Month by month backwards, keeping the day number in mind.</summary>
    public static DateOnly MinusMonths(DateOnly from, int months)
    {
        var (year, month) = (from.Year, from.Month);
        for (var i = 0; i < months; i++)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }

        return new DateOnly(year, month, Math.Min(from.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The virkedager between two days on which there is a leave: walked day by day.</summary>
    public static int WorkdaysIn(DateOnly from, DateOnly last, IReadOnlyList<(DateOnly From, DateOnly To)> leaves) =>
        Days(from, last).Count(day => IsVirkedag(day) && leaves.Any(leave => leave.From <= day && day <= leave.To));

    public static DateOnly PlusWorkdays(DateOnly from, int count)
    {
        for (var left = count; left > 0;)
        {
            from = from.AddDays(1);
            left -= IsVirkedag(from) ? 1 : 0;
        }

        return from;
    }

    /// <summary>Days on leave that come before the last of the ordinary days: walked day by day.</summary>
    public static int Permisjonsdager(DateOnly from, DateOnly last, IReadOnlyList<(DateOnly From, DateOnly To)> leaves)
    {
        var ordinary = last.DayNumber - from.DayNumber + 1;
        var onLeave = 0;
        for (var day = from; ordinary > 0; day = day.AddDays(1))
        {
            if (leaves.Any(leave => leave.From <= day && day <= leave.To))
            {
                onLeave++;
            }
            else
            {
                ordinary--;
            }
        }

        return onLeave;
    }

    /// <summary>Virkedager on leave, each moving the last day by a virkedag, until nothing more falls before it.</summary>
    public static int Permisjonsvirkedager(DateOnly from, DateOnly last, IReadOnlyList<(DateOnly From, DateOnly To)> leaves)
    {
        if (last < from)
        {
            return 0;
        }

        var count = -1;
        var moved = last;
        while (true)
        {
            var days = leaves.Where(leave => leave.From <= moved)
                .SelectMany(leave => Days(leave.From > from ? leave.From : from, leave.To))
                .Where(IsVirkedag).Distinct().Count();
            if (days == count)
            {
                return count;
            }

            count = days;
            moved = PlusWorkdays(last, count);
        }
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
