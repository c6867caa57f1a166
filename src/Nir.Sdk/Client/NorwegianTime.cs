using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client;

/// <summary>The day it is in Norway. The law counts days there, whatever the machine's own zone is.</summary>
internal static class NorwegianTime
{
    // Windows knows Norway's zone by another name when .NET runs there without ICU. The others have had the same rules as Norway's since 1996.
    private static readonly string[] Navn = ["Europe/Oslo", "W. Europe Standard Time", "Arctic/Longyearbyen", "Europe/Berlin", "Europe/Stockholm", "CET"];

    /// <summary>Today in Europe/Oslo.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static DateOnly Date(TimeProvider timeProvider) => Date(timeProvider.GetUtcNow(), Zone(Find));

    /// <summary>A moment as the clocks in Norway show it.</summary>
    /// <param name="instant">The moment.</param>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static DateTimeOffset Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone(Find));

    /// <summary>Makes sure that the day in Norway can be found, so that a machine without time zone data says so at the start.</summary>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static void Check() => Zone(Find);

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

        throw new NirException(
            NirErrorCode.InvalidRequest,
            "The time zone Europe/Oslo is not known on this machine, so the day in Norway cannot be found. Nothing was sent: install the operating system's package tzdata.");
    }

    private static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
