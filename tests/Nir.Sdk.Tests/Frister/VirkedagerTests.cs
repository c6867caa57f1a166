using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Tests.Frister.Gjentakelse;

namespace Nir.Sdk.Tests.Frister;

public sealed class VirkedagerTests
{
    [Theory]
    [InlineData(2026, "04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25")]
    [InlineData(2027, "03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17")] // 2. pinsedag is 17 May
    [InlineData(2028, "04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05")]
    public void The_helligdager_of_a_year_are_these(int aar, string dager)
    {
        var helligdager = Enumerable.Range(0, 366)
            .Select(dag => new DateOnly(aar, 1, 1).AddDays(dag))
            .Where(dato => dato.Year == aar && Virkedager.ErHelligdag(dato))
            .Select(static dato => dato.ToString("MM-dd", null));

        Assert.Equal($"01-01 {dager} 12-25 12-26", string.Join(' ', helligdager));
    }

    [Fact]
    public void Easter_is_a_sunday_between_22_march_and_25_april_in_every_year() =>
        Assert.All(Enumerable.Range(1583, 2000), static aar =>
        {
            var paaske = Virkedager.FoerstePaaskedag(aar);
            Assert.Equal(DayOfWeek.Sunday, paaske.DayOfWeek);
            Assert.InRange(paaske, new DateOnly(aar, 3, 22), new DateOnly(aar, 4, 25));
        });

    [Fact]
    public void Easter_and_all_helligdager_1990_to_2099_are_those_of_another_algorithm() => Assert.All(Enumerable.Range(1990, 110), static aar =>
    {
        Assert.Equal(Almanakk.Paaskedag(aar), Virkedager.FoerstePaaskedag(aar));
        Assert.Equal(
            Almanakk.Helligdager(aar).Order(),
            Enumerable.Range(0, DateTime.IsLeapYear(aar) ? 366 : 365).Select(dag => new DateOnly(aar, 1, 1).AddDays(dag)).Where(Virkedager.ErHelligdag));
    });

    [Theory]
    [InlineData("1990-04-15")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2038-04-25")] // the latest possible
    [InlineData("2049-04-18")] // one of the two exceptions to Gauss's rule
    [InlineData("2076-04-19")] // the other
    public void Easter_is_known(string dato) => Assert.Equal(DateOnly.Parse(dato, null), Virkedager.FoerstePaaskedag(DateOnly.Parse(dato, null).Year));

    [Fact]
    public void A_complaint_ends_on_a_virkedag_three_weeks_on_or_the_next() => Prop.ForAll(
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        static mottatt => new Regelmotor().ComputeKlagefrist(mottatt).Frist == Almanakk.FoersteVirkedag(mottatt.AddDays(21))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-05-17", "2026-05-18")]
    [InlineData("2026-02-28", "2026-03-02")]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2026-05-15", "2026-05-15")]
    public void A_day_off_moves_to_the_next_virkedag(string dato, string virkedag) =>
        Assert.Equal(DateOnly.Parse(virkedag, null), Virkedager.FoerstFraOgMed(DateOnly.Parse(dato, null)));

    [Fact]
    public void A_registration_deadline_is_a_virkedag_and_never_before_two_months() =>
        Prop.ForAll(
            Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
            static oppstod =>
            {
                var frist = Registreringsfrist.SisteDag(oppstod);
                return Virkedager.ErVirkedag(frist) && frist >= oppstod.AddMonths(2) && frist <= oppstod.AddMonths(2).AddDays(6);
            }).QuickCheckThrowOnFailure();
}
