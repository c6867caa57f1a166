namespace Nir.Sdk.Client;

/// <summary>The day it is in Norway. The law counts days there, whatever the machine's own zone is.</summary>
internal static class NorwegianTime
{
    // Windows knows Norway's zone by another name when .NET runs there without ICU.
    private static readonly string[] Navn = ["Europe/Oslo", "W. Europe Standard Time"];

    /// <summary>Today in Europe/Oslo.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <exception cref="TimeZoneNotFoundException">The machine has no time zone data.</exception>
    public static DateOnly Date(TimeProvider timeProvider) => Date(timeProvider.GetUtcNow(), Zone(Find));

    /// <summary>A moment as the clocks in Norway show it.</summary>
    /// <param name="instant">The moment.</param>
    /// <exception cref="TimeZoneNotFoundException">The machine has no time zone data.</exception>
    public static DateTimeOffset Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone(Find));

    /// <summary>The day in a zone.</summary>
    internal static DateOnly Date(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Norway's zone, under the first of its names that the machine knows.</summary>
    internal static TimeZoneInfo Zone(Func<string, TimeZoneInfo?> find)
    {
        foreach (var name in Navn)
        {
            if (find(name) is { } zone)
            {
                return zone;
            }
        }

        throw new TimeZoneNotFoundException(
            "The time zone Europe/Oslo is not known on this machine, so the day in Norway cannot be found. Install the operating system's package tzdata.");
    }

    private static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
