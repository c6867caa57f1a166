using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>Statistics as JSON-stat 2.0: a cube of area, category and year. What is no figure is null, with the reason in its status.</summary>
public static class JsonStat
{
    private const string Area = "region";
    private const string Year = "aar";

    /// <summary>Writes a table.</summary>
    /// <param name="statistikk">The table.</param>
    public static byte[] Write(Statistikk statistikk)
    {
        ArgumentNullException.ThrowIfNull(statistikk);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, statistikk);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Statistikk statistikk)
    {
        var areas = statistikk.Tall.Select(static one => (one.Omraade, one.Navn)).DistinctBy(static one => one.Omraade).ToArray();
        var categories = StatistikkTables.Categories(statistikk.Tabell, statistikk.Inndeling);
        var division = statistikk.Inndeling is Statistikkinndeling.Ingen
            ? "kategori"
            : JsonNamingPolicy.KebabCaseLower.ConvertName(statistikk.Inndeling.ToString());
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", $"{StatistikkSeries.TitleOf(statistikk.Tabell)} ({StatistikkNames.Find(statistikk.Enhet).ToLowerInvariant()})");
        json.WriteString("source", "IMDi, IMDinettOffentlig.1.0");
        json.WriteString("updated", (statistikk.Utgaver is [.., var last] ? last.Dato : default).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (statistikk.Merknad is { } note)
        {
            WriteTexts(json, "note", [note]);
        }

        WriteTexts(json, "id", [Area, division, Year]);
        json.WriteStartArray("size");
        json.WriteNumberValue(areas.Length);
        json.WriteNumberValue(categories.Length);
        json.WriteNumberValue(statistikk.Utgaver.Count);
        json.WriteEndArray();
        json.WriteStartObject("role");
        WriteTexts(json, "time", [Year]);
        WriteTexts(json, "geo", [Area]);
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        WriteDimension(json, Area, StatistikkNames.Find(statistikk.Nivaa).Name, areas);
        WriteDimension(json, division, StatistikkNames.Find(statistikk.Inndeling), categories.Select(static one => (one.Kode, one.Navn)));
        WriteDimension(json, Year, "År", statistikk.Utgaver.Select(static one => (Print(one.Aar), Print(one.Aar))));
        json.WriteEndObject();
        WriteFigures(json, statistikk);
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, string id, string label, IEnumerable<(string Kode, string Navn)> categories)
    {
        var all = categories.ToArray();
        json.WriteStartObject(id);
        json.WriteString("label", label);
        json.WriteStartObject("category");
        WriteTexts(json, "index", all.Select(static one => one.Kode));
        json.WriteStartObject("label");
        foreach (var (kode, navn) in all)
        {
            json.WriteString(kode, navn);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, Statistikk statistikk)
    {
        json.WriteStartArray("value");
        foreach (var one in statistikk.Tall)
        {
            if (one.Antall is { } number)
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        // By place, not one for all: readers take a single status as everyone's.
        json.WriteStartObject("status");
        for (var i = 0; i < statistikk.Tall.Count; i++)
        {
            if (statistikk.Tall[i].Status is not Tallstatus.Kjent and var status)
            {
                json.WriteString(Print(i), status switch { Tallstatus.Skjult => ":", Tallstatus.Mangler => ".", _ => "" });
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
