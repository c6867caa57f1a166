using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Client.Telemetry;

/// <summary>Traces and counts calls, by what they say of themselves.</summary>
internal static class CallMeter
{
    private static readonly ActivitySource Source = new(NirTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(NirTelemetry.MeterName);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(NirTelemetry.Calls, "{call}", "Calls to the register.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(NirTelemetry.CallDuration, "s", "How long calls to the register take.");

    /// <summary>Whether anybody listens to traces or metrics.</summary>
    public static bool IsHeard => Source.HasListeners() || Calls.Enabled || Duration.Enabled;

    public static Activity? Start(NirCall call)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity($"nir {call.Name}", ActivityKind.Client);
        activity?.SetTag("nir.operation", call.Name);
        activity?.SetTag("url.template", call.Route.Template);
        activity?.SetTag("nir.correlation_id", call.CorrelationId);
        return activity;
    }

    public static void Stop(Activity? activity, NirCall call, CallOutcome outcome, TimeSpan duration)
    {
        var errorType = ErrorType(outcome.Fault);
        var tags = new TagList { { "nir.operation", call.Name }, { "nir.outcome", Tag(outcome.Kind) } };
        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        Calls.Add(1, tags);
        Duration.Record(duration.TotalSeconds, tags);
        if (activity is not null)
        {
            Describe(activity, call, outcome, errorType);
        }
    }

    private static void Describe(Activity activity, NirCall call, CallOutcome outcome, string? errorType)
    {
        activity.SetTag("nir.outcome", Tag(outcome.Kind));
        if ((call.Familie ?? outcome.Familie) is { } familie)
        {
            activity.SetTag("nir.familie", Tag(familie));
        }

        if ((call.Lovverk ?? outcome.Lovverk) is { } lovverk)
        {
            activity.SetTag("nir.lovverk", lovverk.IsDefined() ? lovverk.ToKode() : "ukjent");
        }

        if (outcome.RegelIds is { Count: > 0 } regler)
        {
            activity.SetTag("nir.regel", regler.ToArray());
        }

        if (errorType is not null)
        {
            activity.SetTag("error.type", errorType);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string? ErrorType(Exception? fault) => fault switch
    {
        null => null,
        NirException { ErrorCode: var code } => Tag(code),
        OperationCanceledException => "cancelled",
        _ => fault.GetType().FullName,
    };

    private static string Tag<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
