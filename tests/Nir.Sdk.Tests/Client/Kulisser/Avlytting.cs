using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Nir.Sdk.Client.Telemetry;

namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>Collects the traces and metrics of the calls made within one test: of its own, though others run beside it.</summary>
public sealed class Avlytting : IDisposable
{
    private static readonly ActivitySource Egen = new("Nir.Sdk.Tests");

    private readonly Lock _laas = new();
    private readonly List<Activity> _aktiviteter = [];
    private readonly List<(string Navn, double Verdi, KeyValuePair<string, object?>[] Merker)> _maalinger = [];
    private readonly ActivityListener _lytter;
    private readonly MeterListener _maaler;
    private readonly Activity _rot;

    public Avlytting()
    {
        _lytter = new ActivityListener
        {
            ShouldListenTo = static kilde => kilde.Name is NirTelemetry.ActivitySourceName or "Nir.Sdk.Tests" or "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _rot?.TraceId)
                {
                    lock (_laas)
                    {
                        _aktiviteter.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_lytter);
        _rot = Egen.StartActivity("test")!;
        _maaler = new MeterListener
        {
            InstrumentPublished = static (instrument, maaler) =>
            {
                if (instrument.Meter.Name == NirTelemetry.MeterName)
                {
                    maaler.EnableMeasurementEvents(instrument);
                }
            },
        };
        _maaler.SetMeasurementEventCallback<long>((instrument, verdi, merker, _) => Noter(instrument, verdi, merker));
        _maaler.SetMeasurementEventCallback<double>((instrument, verdi, merker, _) => Noter(instrument, verdi, merker));
        _maaler.Start();
    }

    public IReadOnlyList<Activity> Aktiviteter
    {
        get
        {
            lock (_laas)
            {
                return [.. _aktiviteter];
            }
        }
    }

    public IReadOnlyList<(string Navn, double Verdi, KeyValuePair<string, object?>[] Merker)> Maalinger
    {
        get
        {
            lock (_laas)
            {
                return [.. _maalinger];
            }
        }
    }

    /// <summary>All that was collected, as text to search.</summary>
    public string Tekst => string.Join(
        '\n',
        [
            .. Aktiviteter.SelectMany(static activity => activity.TagObjects
                .Append(new("name", activity.DisplayName))
                .Append(new("status", activity.StatusDescription))
                .Concat(activity.Baggage.Select(static bagasje => new KeyValuePair<string, object?>(bagasje.Key, bagasje.Value)))
                .Concat(activity.Events.SelectMany(static hendelse => hendelse.Tags)))
                .Select(Skriv),
            .. Maalinger.SelectMany(static maaling => maaling.Merker).Select(Skriv),
        ]);

    public void Dispose()
    {
        _rot.Dispose();
        _lytter.Dispose();
        _maaler.Dispose();
    }

    private static string Skriv(KeyValuePair<string, object?> merke) => merke.Value is IEnumerable<string> flere
        ? $"{merke.Key}={string.Join(',', flere)}"
        : string.Create(CultureInfo.InvariantCulture, $"{merke.Key}={merke.Value}");

    private void Noter(Instrument instrument, double verdi, ReadOnlySpan<KeyValuePair<string, object?>> merker)
    {
        // Metrics are of the whole process: those of this test are made while its own activity is the current one's ancestor.
        if (Activity.Current?.TraceId == _rot.TraceId)
        {
            lock (_laas)
            {
                _maalinger.Add((instrument.Name, verdi, merker.ToArray()));
            }
        }
    }
}
