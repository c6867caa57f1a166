namespace Nir.Sdk.Client.Telemetry;

/// <summary>
/// What to subscribe to for traces and metrics. Tags hold operation, family, law, outcome, rule ids, kind of fault and the call's id:
/// never an identifier of a person, and never content.
/// </summary>
public static class NirTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity for each call of <see cref="NirClient"/>.</summary>
    public const string ActivitySourceName = "Nir.Sdk";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Nir.Sdk";

    /// <summary>A counter of calls.</summary>
    public const string Calls = "nir.client.calls";

    /// <summary>A histogram of how long calls take, read-backs included, in seconds.</summary>
    public const string CallDuration = "nir.client.call.duration";
}
