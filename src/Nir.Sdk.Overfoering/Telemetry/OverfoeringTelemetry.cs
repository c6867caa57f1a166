namespace Nir.Sdk.Overfoering.Telemetry;

/// <summary>The names to listen for with OpenTelemetry: <c>AddMeter</c> and <c>AddSource</c>.</summary>
public static class OverfoeringTelemetry
{
    /// <summary>The meter: outcomes by kommune and state, lost leases, how long claims take.</summary>
    public const string MeterName = OutboxTelemetry.Name;

    /// <summary>The traces: one span for each attempt.</summary>
    public const string ActivitySourceName = OutboxTelemetry.Name;
}
