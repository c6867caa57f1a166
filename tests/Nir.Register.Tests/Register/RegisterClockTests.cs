using Microsoft.Extensions.Time.Testing;
using Nir.Register.Register;

namespace Nir.Register.Tests.Register;

public sealed class RegisterClockTests
{
    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "2026-02-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void The_day_is_norways_summer_and_winter(string now, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), new RegisterClock(new FakeTimeProvider(DateTimeOffset.Parse(now, null))).Dato);

    [Fact]
    public void A_day_that_is_set_stands_until_time_is_followed_again()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var clock = new RegisterClock(time);

        clock.Set(new(2021, 1, 1));
        time.Advance(TimeSpan.FromDays(1));
        var set = clock.Dato;
        clock.FollowTime();

        Assert.Equal(new DateOnly(2021, 1, 1), set);
        Assert.Equal(new DateOnly(2026, 3, 2), clock.Dato);
    }
}
