using System.Runtime.CompilerServices;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The arithmetic of days, without steps. All of it holds for any day of the years that a case may name.</summary>
internal static class Calendar
{
    /// <summary>The years that a case may name: wide enough for any person, far enough from the calendar's ends.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <inheritdoc cref="FirstDay"/>
    public static readonly DateOnly SisteDag = new(2199, 12, 31);

    public static bool IsPossible(DateOnly date) => date >= FirstDay && date <= SisteDag;

    /// <summary>Throws for an argument outside those years, and names it.</summary>
    public static void Require(DateOnly date, [CallerArgumentExpression(nameof(date))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, FirstDay, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, SisteDag, name);
    }

    /// <summary>Whole years on a day; the birthday itself counts.</summary>
    public static int Age(DateOnly born, DateOnly on, LeapDayBorn leapDayBorn)
    {
        var year = on.Year - born.Year;
        return on < Turns(born, year, leapDayBorn) ? year - 1 : year;
    }

    /// <summary>The birthday on which a person turns an age.</summary>
    public static DateOnly Turns(DateOnly born, int age, LeapDayBorn leapDayBorn)
    {
        var year = born.Year + age;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? (leapDayBorn is LeapDayBorn.FoersteMars ? new DateOnly(year, 3, 1) : new DateOnly(year, 2, 28))
            : new DateOnly(year, born.Month, born.Day);
    }

    /// <summary>The nth virkedag after a day; the day itself for 0.</summary>
    public static DateOnly AddVirkedager(DateOnly from, int count)
    {
        if (count > 0 && WorkdayTable.Covers(from, from) && WorkdayTable.Find(from, WorkdayTable.CountBefore(from.AddDays(1)) + count - 1) is { } found)
        {
            return found;
        }

        while (count > 0)
        {
            from = from.AddDays(1);
            count -= Virkedager.IsVirkedag(from) ? 1 : 0;
        }

        return from;
    }

    /// <summary>
    /// The calendar days of the periods that push the last day. A day in a period does not count, so that each pushes the last day by one,
    /// and with it further days of the periods may come before it.
    /// </summary>
    public static int CountDays(DateOnly from, DateOnly lastDay, ReadOnlySpan<Periode> sorted)
    {
        var days = 0;
        var next = from;
        foreach (var periode in sorted)
        {
            var start = periode.Fra > next ? periode.Fra : next;
            if (start > lastDay.AddDays(days))
            {
                break;
            }

            if (periode.Til >= start)
            {
                days += periode.Til.DayNumber - start.DayNumber + 1;
                next = periode.Til.AddDays(1);
            }
        }

        return days;
    }

    /// <summary>As <see cref="CountDays"/>, but virkedager, each pushing the last day by one virkedag.</summary>
    public static int CountVirkedager(DateOnly from, DateOnly lastDay, ReadOnlySpan<Periode> sorted)
    {
        var days = 0;
        var next = from;
        foreach (var periode in sorted)
        {
            var start = periode.Fra > next ? periode.Fra : next;
            if (start > lastDay)
            {
                break;
            }

            if (periode.Til >= start)
            {
                var several = WorkdaysIn(start, periode.Til);
                days += several;
                lastDay = AddVirkedager(lastDay, several);
                next = periode.Til.AddDays(1);
            }
        }

        return days;
    }

    /// <summary>The virkedager of the periods that fall from one day to another, each once.</summary>
    public static int CountVirkedagerIn(DateOnly from, DateOnly to, ReadOnlySpan<Periode> sorted)
    {
        var days = 0;
        var next = from;
        foreach (var periode in sorted)
        {
            var start = periode.Fra > next ? periode.Fra : next;
            var end = periode.Til < to ? periode.Til : to;
            if (end >= start)
            {
                days += WorkdaysIn(start, end);
                next = end.AddDays(1);
            }
        }

        return days;
    }

    /// <summary>Virkedager from one day to another, both inclusive.</summary>
    public static int WorkdaysIn(DateOnly from, DateOnly to)
    {
        if (from <= to && WorkdayTable.Covers(from, to))
        {
            return WorkdayTable.CountBefore(to.AddDays(1)) - WorkdayTable.CountBefore(from);
        }

        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            count += Virkedager.IsVirkedag(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The periods in order, so that the order of the facts does not show.</summary>
    public static Periode[] Sort(List<Periode> perioder)
    {
        if (perioder.Count <= 1)
        {
            return [.. perioder];
        }

        perioder.Sort(static (a, b) => (a.Fra, a.Til).CompareTo((b.Fra, b.Til)));
        return [.. perioder];
    }
}
