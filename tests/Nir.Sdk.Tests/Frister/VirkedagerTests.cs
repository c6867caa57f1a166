using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Tests.Frister.Repetition;

namespace Nir.Sdk.Tests.Frister;

public sealed class VirkedagerTests
{
    [Theory]
    [InlineData(2026, "04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25")]
    [InlineData(2027, "03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17")] // 2. pinsedag is 17 May
    [InlineData(2028, "04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05")]
    public void The_helligdager_of_a_year_are_these(int year, string days)
    {
        var helligdager = Enumerable.Range(0, 366)
            .Select(day => new DateOnly(year, 1, 1).AddDays(day))
            .Where(date => date.Year == year && Virkedager.IsHelligdag(date))
            .Select(static date => date.ToString("MM-dd", null));

        Assert.Equal($"01-01 {days} 12-25 12-26", string.Join(' ', helligdager));
    }

    [Fact]
    public void Easter_is_a_sunday_between_22_march_and_25_april_in_every_year() =>
        Assert.All(Enumerable.Range(1583, 2000), static year =>
        {
            var easter = Virkedager.FindEasterSunday(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        });

    [Fact]
    public void Easter_and_all_helligdager_1990_to_2099_are_those_of_another_algorithm() => Assert.All(Enumerable.Range(1990, 110), static year =>
    {
        Assert.Equal(AlternativeCalendar.EasterDay(year), Virkedager.FindEasterSunday(year));
        Assert.Equal(
            AlternativeCalendar.Helligdager(year).Order(),
            Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(Virkedager.IsHelligdag));
    });

    [Theory]
    [InlineData("1990-04-15")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2038-04-25")] // the latest possible
    [InlineData("2049-04-18")] // one of the two exceptions to Gauss's rule
    [InlineData("2076-04-19")] // the other
    public void Easter_is_known(string date) => Assert.Equal(DateOnly.Parse(date, null), Virkedager.FindEasterSunday(DateOnly.Parse(date, null).Year));

    [Fact]
    public void A_complaint_ends_on_a_virkedag_three_weeks_on_or_the_next() => Prop.ForAll(
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        static received => new Regelmotor().ComputeKlagefrist(received).Frist == AlternativeCalendar.FirstVirkedag(received.AddDays(21)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-05-17", "2026-05-18")]
    [InlineData("2026-02-28", "2026-03-02")]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2026-05-15", "2026-05-15")]
    public void A_day_off_moves_to_the_next_virkedag(string date, string virkedag) =>
        Assert.Equal(DateOnly.Parse(virkedag, null), Virkedager.FindFirstFromAndIncluding(DateOnly.Parse(date, null)));

    [Fact]
    public void A_registration_deadline_is_a_virkedag_and_never_before_two_months() =>
        Prop.ForAll(
            Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
            static arose =>
            {
                var frist = Registreringsfrist.ComputeLastDay(arose);
                return Virkedager.IsVirkedag(frist) && frist >= arose.AddMonths(2) && frist <= arose.AddMonths(2).AddDays(6);
            }).QuickCheckThrowOnFailure();
}
