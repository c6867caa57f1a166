using System.Globalization;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>The day it is in Norway.</summary>
public sealed class NorwegianTimeTests
{
    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "2026-02-01")]
    [InlineData("2026-07-31T21:59:59Z", "2026-07-31")]
    [InlineData("2026-07-31T22:00:00Z", "2026-08-01")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void A_day_begins_at_midnight_in_norway_winter_and_summer(string utc, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture),
            NorwegianTime.Date(new FakeTime(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture))));

    [Fact]
    public void Windows_own_name_will_do()
    {
        var windows = TimeZoneInfo.CreateCustomTimeZone("W. Europe Standard Time", TimeSpan.FromHours(1), null, null);

        Assert.Same(windows, NorwegianTime.Zone(name => name == windows.Id ? windows : null));
    }

    [Fact]
    public void A_zone_with_the_same_rules_will_do()
    {
        var berlin = TimeZoneInfo.CreateCustomTimeZone("Europe/Berlin", TimeSpan.FromHours(1), null, null);

        Assert.Same(berlin, NorwegianTime.Zone(name => name == berlin.Id ? berlin : null));
    }

    [Fact]
    public void A_machine_without_time_zones_says_what_is_missing()
    {
        var error = Assert.Throws<NirException>(() => NorwegianTime.Zone(_ => null));

        Assert.Contains("tzdata", error.Message, StringComparison.Ordinal);
    }
}
