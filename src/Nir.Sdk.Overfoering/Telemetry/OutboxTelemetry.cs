using System.Diagnostics;
using System.Diagnostics.Metrics;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;

namespace Nir.Sdk.Overfoering.Telemetry;

/// <summary>What is measured and traced, under one name. Kommune is the only tag that is not one of a few: no id, no person.</summary>
internal static class OutboxTelemetry
{
    public const string Name = "Nir.Sdk.Overfoering";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Outcomes =
        Meter.CreateCounter<long>("nir.overfoering.outcomes", "{row}", "Attempts, by where the row then was.");
    private static readonly Counter<long> Lost =
        Meter.CreateCounter<long>("nir.overfoering.leases_lost", "{row}", "Outcomes that were not ours to write any more.");
    private static readonly Histogram<double> Claims = Meter.CreateHistogram<double>("nir.overfoering.claim.duration", "s", "How long a claim took.");

    public static Activity? Start(OutboxRow row)
    {
        var activity = Source.StartActivity("nir.overfoering.send", ActivityKind.Producer);
        activity?.SetTag("nir.kommune", row.Kommune);
        return activity;
    }

    public static void Count(OutboxRow row, RowOutcome? outcome)
    {
        if (outcome is null)
        {
            Lost.Add(1, new KeyValuePair<string, object?>("nir.kommune", row.Kommune));
        }
        else
        {
            Outcomes.Add(1, new("nir.kommune", row.Kommune), new("nir.state", outcome.State.ToString()), new("nir.reason", outcome.Reason.ToString()));
        }
    }

    public static void Claimed(TimeSpan time) => Claims.Record(time.TotalSeconds);
}
