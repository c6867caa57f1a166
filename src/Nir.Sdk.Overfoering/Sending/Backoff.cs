using Nir.Sdk.Overfoering.Settings;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>How long to wait after a fault: doubled each time, bounded, and jittered, so that a thousand rows do not come back at once.</summary>
internal static class Backoff
{
    private const int MostDoublings = 12;

    public static TimeSpan Compute(OverfoeringOptions options, int attempts, TimeSpan? asked = null)
    {
        var wait = options.BaseDelay * (1 << Math.Clamp(attempts - 1, 0, MostDoublings));
        var least = asked > wait ? asked.Value : wait;
        var bounded = least < options.MaxDelay ? least : options.MaxDelay;
        return bounded + (bounded / 4 * Random.Shared.NextDouble());
    }
}
