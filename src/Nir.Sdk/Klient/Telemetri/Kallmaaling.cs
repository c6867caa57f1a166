using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>Traces and counts calls.</summary>
internal static class Kallmaaling
{
    private static readonly ActivitySource Source = new(NirTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(NirTelemetry.MeterName);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(NirTelemetry.Calls, "{call}", "Calls to the register.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(NirTelemetry.CallDuration, "s", "How long calls to the register take.");

    public static Activity? Start(Kall kall)
    {
        var operasjon = Tag(kall.Operasjon);
        var activity = Source.StartActivity($"nir {operasjon}", ActivityKind.Client);
        activity?.SetTag("nir.operation", operasjon);
        activity?.SetTag("nir.korrelasjonsid", kall.KorrelasjonsId);
        return activity;
    }

    public static void Stopp(Activity? activity, Kall kall, Kallutfall utfall, TimeSpan varighet)
    {
        var feiltype = Feiltype(utfall.Feil);
        var tags = new TagList { { "nir.operation", Tag(kall.Operasjon) }, { "nir.utfall", Tag(utfall.Utfall) } };
        if (feiltype is not null)
        {
            tags.Add("error.type", feiltype);
        }

        Calls.Add(1, tags);
        Duration.Record(varighet.TotalSeconds, tags);
        if (activity is not null)
        {
            Merk(activity, kall, utfall, feiltype);
        }
    }

    private static void Merk(Activity activity, Kall kall, Kallutfall utfall, string? feiltype)
    {
        activity.SetTag("nir.utfall", Tag(utfall.Utfall));
        if ((kall.Familie ?? utfall.Lest?.Familie) is { } familie)
        {
            activity.SetTag("nir.familie", Tag(familie));
        }

        if ((kall.Lovverk ?? utfall.Lest?.Lovverk) is { } lovverk)
        {
            activity.SetTag("nir.lovverk", lovverk.ErDefinert() ? lovverk.Kode() : "ukjent");
        }

        if (utfall.Avvik.HarNoe())
        {
            activity.SetTag("nir.regel", utfall.Avvik.Select(static avvik => Regelid.Trygg(avvik.Regel)).Distinct().ToArray());
        }
        else if (utfall.Feil is NirException { Regel: { } regel })
        {
            activity.SetTag("nir.regel", new[] { Regelid.Trygg(regel) });
        }

        if (feiltype is not null)
        {
            activity.SetTag("error.type", feiltype);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string? Feiltype(Exception? feil) => feil switch
    {
        null => null,
        NirException { Feilkode: var feilkode } => Tag(feilkode),
        OperationCanceledException => "cancelled",
        _ => feil.GetType().FullName,
    };

    private static string Tag<T>(T verdi)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(verdi.ToString());
}
