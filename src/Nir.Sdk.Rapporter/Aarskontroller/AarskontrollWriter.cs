using Nir.Sdk.Frister.Tekst;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Writes a year-end control: as text for a console, as JSON, as CSV, and as one HTML page. Names stand there only if the control has them.</summary>
public static class AarskontrollWriter
{
    private static readonly ImmutableArray<(string Name, Func<Kontrollfunn, string> Write)> Columns =
    [
        ("saksnummer", static one => CsvCell.Text(one.Saksnummer)),
        ("navn", static one => CsvCell.Text(one.Navn)),
        ("registrering", static one => one.Registrering?.ToString("D") ?? ""),
        ("familie", static one => CsvCell.Word<Registreringsfamilie>(one.Familie)),
        ("lovverk", static one => one.Lovverk?.ToKode() ?? ""),
        ("opplysning", static one => CsvCell.Word(one.Opplysning)),
        ("funn", static one => CsvCell.Word<KontrollfunnKind>(one.Kind)),
        ("regel", static one => CsvCell.Text(one.Regel)),
        ("kilde", static one => CsvCell.Text(one.Kilde)),
        ("frist", static one => CsvCell.Day(one.Frist)),
        ("registreringsfrist", static one => CsvCell.Day(one.Registreringsfrist)),
        ("ansvarlig", static one => CsvCell.Word<Regler.Ansvarlig>(one.Ansvarlig)),
        ("tekst", static one => CsvCell.Text(one.Tekst)),
        ("utbedring", static one => CsvCell.Text(one.Utbedring)),
    ];

    /// <summary>Writes a summary in bokmål, for a console.</summary>
    /// <param name="control">The control.</param>
    public static string ToText(Aarskontroll control)
    {
        ArgumentNullException.ThrowIfNull(control);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Årskontroll {control.Aar} for kommune {control.Kommune}, {Prose.Day(control.Dato, norsk: true)}");
        text.AppendLine(control.Frist is { } close
            ? $"Frist for å ajourføre NIR: {Prose.Day(close, norsk: true)}{(control.ErEtterFristen ? " (fristen er ute)" : "")}"
            : "Frist for å ajourføre NIR: ikke kjent for dette året");
        text.AppendLine(
            $"{NorwegianText.Plural(control.Deltakere, "deltaker", "deltakere")}, {NorwegianText.Plural(control.Deltakelser, "deltakelse", "deltakelser")}, "
            + NorwegianText.Plural(control.Funn.Count, "funn", "funn"));
        foreach (var familie in control.Tall.GroupBy(static tall => tall.Familie))
        {
            text.AppendLine().AppendLine(OpplysningNames.Find(familie.Key));
            foreach (var item in familie.GroupBy(static tall => tall.Opplysning))
            {
                var (har, mangler) = (item.Sum(static tall => tall.Har), item.Sum(static tall => tall.Mangler));
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {OpplysningNames.Find(item.Key),-32} har {har,5}   mangler {mangler,5}   kreves ikke {item.Sum(static tall => tall.KrevesIkke),5}   kan ikke vites {item.Sum(static tall => tall.KanIkkeVites),5}");
            }
        }

        text.AppendLine();
        foreach (var (kind, tekst, count) in Groups(control))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {count,5}  {kind}: {tekst}");
        }

        return text.ToString();
    }

    /// <summary>Writes it as UTF-8 JSON.</summary>
    /// <param name="control">The control.</param>
    public static byte[] ToJson(Aarskontroll control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return JsonSerializer.SerializeToUtf8Bytes(AarskontrollDocument.From(control), AarskontrollJsonContext.Default.AarskontrollDocument);
    }

    /// <summary>Writes what was found as CSV, one row for each.</summary>
    /// <param name="control">The control.</param>
    /// <param name="output">Where to. It is left open.</param>
    /// <param name="options">Null: without a byte order mark.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteCsvAsync(
        Aarskontroll control, Stream output, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StreamWriter(output, new UTF8Encoding(options?.WithByteOrderMark is true), leaveOpen: true);
        var csv = new CsvWriter(text);
        await csv.WriteAsync(Columns.Select(static column => column.Name), cancellationToken).ConfigureAwait(false);
        foreach (var one in control.Funn)
        {
            await csv.WriteAsync(Columns.Select(column => column.Write(one)), cancellationToken).ConfigureAwait(false);
        }

        await text.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes it as one HTML page that needs nothing else: it reads without script, and prints on A4.</summary>
    /// <param name="control">The control.</param>
    /// <param name="before">An earlier control of the same year, to show beside it. Null: none.</param>
    public static string ToHtml(Aarskontroll control, Aarskontroll? before = null)
    {
        ArgumentNullException.ThrowIfNull(control);
        return AarskontrollPage.Create(control, before).ToString();
    }

    /// <summary>What was found, by kind and rule, the most first.</summary>
    internal static IEnumerable<(string Kind, string Tekst, int Count)> Groups(Aarskontroll control) => control.Funn
        .GroupBy(static one => (one.Kind, one.Regel, Tekst: one.Kind is KontrollfunnKind.Ulikt ? "Ikke det samme i fagsystemet og i NIR" : one.Tekst))
        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Regel, StringComparer.Ordinal)
        .Select(static group => (
            $"{KindName(group.Key.Kind)}{(group.Key.Regel is { } regel ? $" ({regel})" : "")}", group.Key.Tekst, group.Count()));

    internal static string KindName(KontrollfunnKind kind) => kind switch
    {
        KontrollfunnKind.Mangler => "Mangler",
        KontrollfunnKind.BeregnetAvslutning => "Beregnet avslutning",
        KontrollfunnKind.SkalIkkeRegistreres => "Skal ikke registreres",
        KontrollfunnKind.KanIkkeVites => "Kan ikke vites",
        KontrollfunnKind.BareIFagsystemet => "Bare i fagsystemet",
        KontrollfunnKind.BareINir => "Bare i NIR",
        _ => "Ulikt",
    };
}
