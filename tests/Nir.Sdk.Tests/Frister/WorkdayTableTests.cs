using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister.Beregning;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Virkedager that are counted by the table are the same as those that are walked to, also where the table ends.</summary>
public sealed class WorkdayTableTests
{
    // From before the first day of a case to long after the last that the table has.
    private static readonly Gen<DateOnly> Days =
        Gen.Choose(new DateOnly(1895, 1, 1).DayNumber, new DateOnly(2225, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    [Fact]
    public void Each_day_is_what_the_calendar_says()
    {
        for (var day = new DateOnly(1899, 12, 1); day < new DateOnly(2211, 1, 1); day = day.AddDays(1))
        {
            Assert.Equal(Virkedager.Compute(day), Virkedager.IsVirkedag(day));
        }
    }

    [Fact]
    public void So_many_virkedager_on_is_where_one_comes_by_walking() => Check.QuickThrowOnFailure(
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(0, 700).ToArbitrary(), static (from, count) => Calendar.AddVirkedager(from, count) == Walk(from, count)));

    [Fact]
    public void The_virkedager_between_two_days_are_those_that_one_passes() => Check.QuickThrowOnFailure(
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(-3, 900).ToArbitrary(), static (from, days) =>
            Calendar.WorkdaysIn(from, from.AddDays(days)) == Enumerable.Range(0, days + 1 < 0 ? 0 : days + 1)
                .Count(day => Virkedager.Compute(from.AddDays(day)))));

    private static DateOnly Walk(DateOnly from, int count)
    {
        while (count > 0)
        {
            from = from.AddDays(1);
            count -= Virkedager.Compute(from) ? 1 : 0;
        }

        return from;
    }
}
