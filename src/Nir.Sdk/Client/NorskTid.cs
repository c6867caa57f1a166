using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client;

/// <summary>The day it is in Norway. The law counts days there, whatever the machine's own zone is.</summary>
internal static class NorskTid
{
    // Windows knows Norway's zone by another name when .NET runs there without ICU. The others have had the same rules as Norway's since 1996.
    private static readonly string[] Navn = ["Europe/Oslo", "W. Europe Standard Time", "Arctic/Longyearbyen", "Europe/Berlin", "Europe/Stockholm", "CET"];

    /// <summary>Today in Europe/Oslo.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static DateOnly Dato(TimeProvider timeProvider) => Dato(timeProvider.GetUtcNow(), Sone(Finn));

    /// <summary>A moment as the clocks in Norway show it.</summary>
    /// <param name="tidspunkt">The moment.</param>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static DateTimeOffset Klokken(DateTimeOffset tidspunkt) => TimeZoneInfo.ConvertTime(tidspunkt, Sone(Finn));

    /// <summary>Makes sure that the day in Norway can be found, so that a machine without time zone data says so at the start.</summary>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
    public static void Kontroller() => Sone(Finn);

    /// <summary>The day in a zone.</summary>
    internal static DateOnly Dato(DateTimeOffset tidspunkt, TimeZoneInfo sone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tidspunkt, sone).DateTime);

    /// <summary>Norway's zone, under the first of its names that the machine knows.</summary>
    internal static TimeZoneInfo Sone(Func<string, TimeZoneInfo?> finn)
    {
        foreach (var navn in Navn)
        {
            if (finn(navn) is { } sone)
            {
                return sone;
            }
        }

        throw new NirException(
            Feilkode.UgyldigForespoersel,
            "The time zone Europe/Oslo is not known on this machine, so the day in Norway cannot be found. Nothing was sent: install the operating system's package tzdata.");
    }

    private static TimeZoneInfo? Finn(string navn) => TimeZoneInfo.TryFindSystemTimeZoneById(navn, out var sone) ? sone : null;
}
