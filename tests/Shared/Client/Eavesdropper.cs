using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Nir.Sdk.Client.Telemetry;

namespace Nir.Shared.Client;

/// <summary>Collects the traces and metrics of the calls made within one test: of its own, though others run beside it.</summary>
public sealed class Eavesdropper : IDisposable
{
    private static readonly ActivitySource Own = new("Nir.Sdk.Tests");

    private readonly Lock _gate = new();
    private readonly List<Activity> _activities = [];
    private readonly List<(string Navn, double Verdi, KeyValuePair<string, object?>[] Marks)> _measurements = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meter;
    private readonly Activity _root;

    /// <summary>Begins to listen.</summary>
    /// <param name="other">A source and a meter to listen to beside the client's. Null: none.</param>
    public Eavesdropper(string? other = null)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = kilde => kilde.Name is NirTelemetry.ActivitySourceName or "Nir.Sdk.Tests" or "System.Net.Http" || kilde.Name == other,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _root?.TraceId)
                {
                    lock (_gate)
                    {
                        _activities.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _root = Own.StartActivity("test")!;
        _meter = new MeterListener
        {
            InstrumentPublished = (instrument, meter) =>
            {
                if (instrument.Meter.Name == NirTelemetry.MeterName || instrument.Meter.Name == other)
                {
                    meter.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meter.SetMeasurementEventCallback<long>((instrument, value, marks, _) => Noter(instrument, value, marks));
        _meter.SetMeasurementEventCallback<double>((instrument, value, marks, _) => Noter(instrument, value, marks));
        _meter.Start();
    }

    public IReadOnlyList<Activity> Activities
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities];
            }
        }
    }

    public IReadOnlyList<(string Navn, double Verdi, KeyValuePair<string, object?>[] Marks)> Measurements
    {
        get
        {
            lock (_gate)
            {
                return [.. _measurements];
            }
        }
    }

    /// <summary>All that was collected, as text to search.</summary>
    public string Tekst => string.Join(
        '\n',
        [
            .. Activities.SelectMany(static activity => activity.TagObjects
                .Append(new("name", activity.DisplayName))
                .Append(new("status", activity.StatusDescription))
                .Concat(activity.Baggage.Select(static baggage => new KeyValuePair<string, object?>(baggage.Key, baggage.Value)))
                .Concat(activity.Events.SelectMany(static raised => raised.Tags)))
                .Select(Write),
            .. Measurements.SelectMany(static measurement => measurement.Marks).Select(Write),
        ]);

    public void Dispose()
    {
        _root.Dispose();
        _listener.Dispose();
        _meter.Dispose();
    }

    private static string Write(KeyValuePair<string, object?> mark) => mark.Value is IEnumerable<string> several
        ? $"{mark.Key}={string.Join(',', several)}"
        : string.Create(CultureInfo.InvariantCulture, $"{mark.Key}={mark.Value}");

    private void Noter(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> marks)
    {
        // Metrics are of the whole process: those of this test are made while its own activity is the current one's ancestor.
        if (Activity.Current?.TraceId == _root.TraceId)
        {
            lock (_gate)
            {
                _measurements.Add((instrument.Name, value, marks.ToArray()));
            }
        }
    }
}
