using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister.Repetition;

/// <summary>
/// Does the calculation of an explanation again from its JSON alone, with the parameter table read from its file. It knows nothing of the
/// engine: not its types, not its tables, not its calendar.
/// </summary>
internal sealed class Repeater
{
    private static readonly Dictionary<string, (JsonObject Tabell, JsonObject Rad)> Rows = ReadRows();
    private readonly Dictionary<int, JsonObject> _output = [];
    private readonly HashSet<string> _chosen = [];

    private Repeater()
    {
    }

    /// <summary>Does every step again and compares. Returns the outputs of all steps, as they stand in JSON.</summary>
    public static IReadOnlyList<string> Repeat(string forklaring)
    {
        var repeater = new Repeater();
        var output = new List<string>();
        foreach (var step in JsonNode.Parse(forklaring)!.AsArray().Select(static s => s!.AsObject()))
        {
            foreach (var term in step["inn"]!.AsArray().Append(step["ut"]).Select(static term => term!.AsObject()))
            {
                term["verdi"] = Value(term["verdi"]!.GetValue<string>(), term["enhet"]!.GetValue<string>());
            }

            repeater.Step(step, output.Count + 1);
            output.Add(step["ut"]!["verdi"]!.ToJsonString().Trim('"'));
        }

        return output;
    }

    // A value is told as text, with its unit.
    private static JsonNode Value(string text, string unit) => unit switch
    {
        "dato" or "kode" or "rad" or "familie" => JsonValue.Create(text),
        "ja-nei" => JsonValue.Create(text == "true"),
        "perioder" => new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static period => period.Split('/'))
            .Select(static days => (JsonNode)new JsonObject { ["fra"] = days[0], ["til"] = days[1] })]),
        _ => JsonNode.Parse(text)!,
    };

    private static Dictionary<string, (JsonObject Tabell, JsonObject Rad)> ReadRows()
    {
        var read = new Dictionary<string, (JsonObject Tabell, JsonObject Rad)>();
        var parameters = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Frister", "parametre.json"))!;
        foreach (var table in parameters["tabeller"]!.AsArray().Select(static t => t!.AsObject()))
        {
            foreach (var row in table["rader"]!.AsArray().Append(table["ellers"]).Where(static r => r is not null))
            {
                read.Add(row!["rad"]!.GetValue<string>(), (table, row.AsObject()));
            }
        }

        return read;
    }

    private void Step(JsonObject step, int number)
    {
        Assert.Equal(number, step["nr"]!.GetValue<int>());
        var input = step["inn"]!.AsArray().Select(static term => term!.AsObject()).ToList();
        Assert.All(input, CheckOrigin);
        var row = Rows[step["regel"]!["rad"]!.GetValue<string>()];
        var expected = Compute(step["operasjon"]!.GetValue<string>(), input, row, step["valg"] as JsonObject);
        Assert.True(
            JsonNode.DeepEquals(expected, step["ut"]!["verdi"]),
            $"Step {number} gives {step["ut"]!["verdi"]!.ToJsonString()}; done again, {expected?.ToJsonString()}: {step["tekst"]}");
        _output.Add(number, step["ut"]!.AsObject());
        if (step["operasjon"]!.GetValue<string>() is "velg-rad" || expected is JsonValue answer && answer.TryGetValue(out bool yes) && yes)
        {
            _chosen.Add(step["regel"]!["rad"]!.GetValue<string>());
        }
    }

    // What a step takes in is a fact, an open point, the value of a row, or what an earlier step gave.
    private void CheckOrigin(JsonObject term)
    {
        var opphav = term["opphav"]!.GetValue<string>().Split(':', 2);
        switch (opphav[0])
        {
            case "steg":
                Assert.True(_output.TryGetValue(int.Parse(opphav[1], CultureInfo.InvariantCulture), out var output), $"There is no earlier step {opphav[1]}.");
                Assert.True(JsonNode.DeepEquals(output["verdi"], term["verdi"]), $"Step {opphav[1]} gave something else than {term.ToJsonString()}.");
                break;
            case "rad":
                var place = opphav[1].Split('.');
                Assert.True(Rows[place[0]].Tabell["treff"]!.GetValue<string>() == "hver" || _chosen.Contains(place[0]), $"No step chose the row {place[0]}.");
                Assert.True(
                    JsonNode.DeepEquals(Rows[place[0]].Rad["verdier"]![place[1]], term["verdi"]), $"The row has another value than {term.ToJsonString()}.");
                break;
            default:
                Assert.Contains(opphav[0], new[] { "opplysning", "valg" });
                break;
        }
    }

    private static JsonNode? Compute(string operation, List<JsonObject> input, (JsonObject Tabell, JsonObject Rad) regel, JsonObject? valg) => operation switch
    {
        "velg-rad" => JsonValue.Create(RowSelector.Choose(regel.Tabell, input, valg)),
        "omfatter" => JsonValue.Create(RowSelector.Includes(regel.Rad, regel.Tabell, input, valg)),
        "legg-til-maaneder" => Date(AlternativeCalendar.PlusMonths(Date(input, "fra"), Number(input, "antall"))),
        "legg-til-aar" => Date(AlternativeCalendar.PlusMonths(Date(input, "fra"), 12 * Number(input, "antall"))),
        "legg-til-uker" => Date(Date(input, "fra").AddDays(7 * Number(input, "antall"))),
        "legg-til-dager" => Date(Date(input, "fra").AddDays(Number(input, "antall"))),
        "legg-til-virkedager" => Date(AlternativeCalendar.PlusWorkdays(Date(input, "fra"), Number(input, "antall"))),
        "dagen-foer" => Date(Date(input, "dato").AddDays(-1)),
        "foerste-virkedag" => Date(AlternativeCalendar.FirstVirkedag(Date(input, "dato"))),
        "tell-dager" => JsonValue.Create(AlternativeCalendar.Permisjonsdager(Date(input, "fra"), Date(input, "sisteDag"), Perioder(input))),
        "tell-virkedager" => JsonValue.Create(AlternativeCalendar.Permisjonsvirkedager(Date(input, "fra"), Date(input, "sisteDag"), Perioder(input))),
        "tell-virkedager-i" => JsonValue.Create(AlternativeCalendar.WorkdaysIn(Date(input, "fra"), Date(input, "sisteDag"), Perioder(input))),
        "trekk-fra-maaneder" => Date(AlternativeCalendar.MinusMonths(Date(input, "fra"), Number(input, "antall"))),
        "er-lik" => JsonValue.Create(JsonNode.DeepEquals(Find(input, "verdi")["verdi"], Find(input, "grense")["verdi"])),
        "tidligste" => Date(new[] { Date(input, "a"), Date(input, "b") }.Min()),
        "seneste" => Date(new[] { Date(input, "a"), Date(input, "b") }.Max()),
        "er-minst" => JsonValue.Create(Decimal(input, "verdi") >= Decimal(input, "grense")),
        "er-over" => JsonValue.Create(Decimal(input, "verdi") > Decimal(input, "grense")),
        "er-under" => JsonValue.Create(Decimal(input, "verdi") < Decimal(input, "grense")),
        "er-foer" => JsonValue.Create(Date(input, "dato") < Date(input, "grense")),
        "sum" => Count(Decimal(input, "a") + Decimal(input, "b")),
        "rest" => Count(Math.Max(0, Decimal(input, "fra") - Decimal(input, "trekk"))),
        "siste-dag-i-maaneden" => Date(AlternativeCalendar.PlusMonths(new DateOnly(Number(input, "aar"), Number(input, "maaned"), 1), 1).AddDays(-1)),
        "fastslaa" => input[0]["verdi"]!.DeepClone(),
        _ => throw new InvalidOperationException($"The operation {operation} is not known here."),
    };

    private static JsonObject Find(List<JsonObject> input, string name) => input.Single(term => term["navn"]!.GetValue<string>() == name);

    private static DateOnly Date(List<JsonObject> input, string name) => RowSelector.Date(Find(input, name)["verdi"]!);

    private static int Number(List<JsonObject> input, string name) => Find(input, name)["verdi"]!.GetValue<int>();

    private static decimal Decimal(List<JsonObject> input, string name) => Find(input, name)["verdi"]!.GetValue<decimal>();

    private static List<(DateOnly From, DateOnly To)> Perioder(List<JsonObject> input) =>
        [.. Find(input, "perioder")["verdi"]!.AsArray().Select(static periode => (RowSelector.Date(periode!["fra"]!), RowSelector.Date(periode["til"]!)))];

    private static JsonValue Date(DateOnly date) => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static JsonNode Count(decimal count) => JsonNode.Parse(count.ToString(CultureInfo.InvariantCulture))!;
}
