using Microsoft.Extensions.Time.Testing;
using Nir.Register.Register;

namespace Nir.Register.Tests.Register;

public sealed class RegisterklokkeTests
{
    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "2026-02-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void The_day_is_norways_summer_and_winter(string naa, string dag) =>
        Assert.Equal(DateOnly.Parse(dag, null), new Registerklokke(new FakeTimeProvider(DateTimeOffset.Parse(naa, null))).Dato);

    [Fact]
    public void A_day_that_is_set_stands_until_time_is_followed_again()
    {
        var tid = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var klokke = new Registerklokke(tid);

        klokke.Sett(new(2021, 1, 1));
        tid.Advance(TimeSpan.FromDays(1));
        var satt = klokke.Dato;
        klokke.FoelgTiden();

        Assert.Equal(new DateOnly(2021, 1, 1), satt);
        Assert.Equal(new DateOnly(2026, 3, 2), klokke.Dato);
    }
}
