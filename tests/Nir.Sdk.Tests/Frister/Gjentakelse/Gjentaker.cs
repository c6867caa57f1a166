using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister.Gjentakelse;

/// <summary>
/// Does the calculation of an explanation again from its JSON alone, with the parameter table read from its file. It knows nothing of the
/// engine: not its types, not its tables, not its calendar.
/// </summary>
internal sealed class Gjentaker
{
    private static readonly Dictionary<string, (JsonObject Tabell, JsonObject Rad)> Rader = LesRader();
    private readonly Dictionary<int, JsonObject> _ut = [];
    private readonly HashSet<string> _valgte = [];

    private Gjentaker()
    {
    }

    /// <summary>Does every step again and compares. Returns the outputs of all steps, as they stand in JSON.</summary>
    public static IReadOnlyList<string> Gjenta(string forklaring)
    {
        var gjentaker = new Gjentaker();
        var utdata = new List<string>();
        foreach (var steg in JsonNode.Parse(forklaring)!.AsArray().Select(static s => s!.AsObject()))
        {
            foreach (var ledd in steg["inn"]!.AsArray().Append(steg["ut"]).Select(static ledd => ledd!.AsObject()))
            {
                ledd["verdi"] = Value(ledd["verdi"]!.GetValue<string>(), ledd["enhet"]!.GetValue<string>());
            }

            gjentaker.Steg(steg, utdata.Count + 1);
            utdata.Add(steg["ut"]!["verdi"]!.ToJsonString().Trim('"'));
        }

        return utdata;
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

    private static Dictionary<string, (JsonObject Tabell, JsonObject Rad)> LesRader()
    {
        var lest = new Dictionary<string, (JsonObject Tabell, JsonObject Rad)>();
        var parametre = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Frister", "parametre.json"))!;
        foreach (var tabell in parametre["tabeller"]!.AsArray().Select(static t => t!.AsObject()))
        {
            foreach (var rad in tabell["rader"]!.AsArray().Append(tabell["ellers"]).Where(static r => r is not null))
            {
                lest.Add(rad!["rad"]!.GetValue<string>(), (tabell, rad.AsObject()));
            }
        }

        return lest;
    }

    private void Steg(JsonObject steg, int nummer)
    {
        Assert.Equal(nummer, steg["nr"]!.GetValue<int>());
        var inn = steg["inn"]!.AsArray().Select(static ledd => ledd!.AsObject()).ToList();
        Assert.All(inn, KontrollerOpphav);
        var rad = Rader[steg["regel"]!["rad"]!.GetValue<string>()];
        var ventet = Regn(steg["operasjon"]!.GetValue<string>(), inn, rad, steg["valg"] as JsonObject);
        Assert.True(
            JsonNode.DeepEquals(ventet, steg["ut"]!["verdi"]),
            $"Step {nummer} gives {steg["ut"]!["verdi"]!.ToJsonString()}; done again, {ventet?.ToJsonString()}: {steg["tekst"]}");
        _ut.Add(nummer, steg["ut"]!.AsObject());
        if (steg["operasjon"]!.GetValue<string>() is "velg-rad" || ventet is JsonValue svar && svar.TryGetValue(out bool ja) && ja)
        {
            _valgte.Add(steg["regel"]!["rad"]!.GetValue<string>());
        }
    }

    // What a step takes in is a fact, an open point, the value of a row, or what an earlier step gave.
    private void KontrollerOpphav(JsonObject ledd)
    {
        var opphav = ledd["opphav"]!.GetValue<string>().Split(':', 2);
        switch (opphav[0])
        {
            case "steg":
                Assert.True(_ut.TryGetValue(int.Parse(opphav[1], CultureInfo.InvariantCulture), out var ut), $"There is no earlier step {opphav[1]}.");
                Assert.True(JsonNode.DeepEquals(ut["verdi"], ledd["verdi"]), $"Step {opphav[1]} gave something else than {ledd.ToJsonString()}.");
                break;
            case "rad":
                var sted = opphav[1].Split('.');
                Assert.True(Rader[sted[0]].Tabell["treff"]!.GetValue<string>() == "hver" || _valgte.Contains(sted[0]), $"No step chose the row {sted[0]}.");
                Assert.True(JsonNode.DeepEquals(Rader[sted[0]].Rad["verdier"]![sted[1]], ledd["verdi"]), $"The row has another value than {ledd.ToJsonString()}.");
                break;
            default:
                Assert.Contains(opphav[0], new[] { "opplysning", "valg" });
                break;
        }
    }

    private static JsonNode? Regn(string operasjon, List<JsonObject> inn, (JsonObject Tabell, JsonObject Rad) regel, JsonObject? valg) => operasjon switch
    {
        "velg-rad" => JsonValue.Create(Radvelger.Velg(regel.Tabell, inn, valg)),
        "omfatter" => JsonValue.Create(Radvelger.Omfatter(regel.Rad, regel.Tabell, inn, valg)),
        "legg-til-maaneder" => Dato(Almanakk.PlussMaaneder(Dato(inn, "fra"), Tall(inn, "antall"))),
        "legg-til-aar" => Dato(Almanakk.PlussMaaneder(Dato(inn, "fra"), 12 * Tall(inn, "antall"))),
        "legg-til-uker" => Dato(Dato(inn, "fra").AddDays(7 * Tall(inn, "antall"))),
        "legg-til-dager" => Dato(Dato(inn, "fra").AddDays(Tall(inn, "antall"))),
        "legg-til-virkedager" => Dato(Almanakk.PlussVirkedager(Dato(inn, "fra"), Tall(inn, "antall"))),
        "dagen-foer" => Dato(Dato(inn, "dato").AddDays(-1)),
        "foerste-virkedag" => Dato(Almanakk.FoersteVirkedag(Dato(inn, "dato"))),
        "tell-dager" => JsonValue.Create(Almanakk.Permisjonsdager(Dato(inn, "fra"), Dato(inn, "sisteDag"), Perioder(inn))),
        "tell-virkedager" => JsonValue.Create(Almanakk.Permisjonsvirkedager(Dato(inn, "fra"), Dato(inn, "sisteDag"), Perioder(inn))),
        "tell-virkedager-i" => JsonValue.Create(Almanakk.VirkedagerI(Dato(inn, "fra"), Dato(inn, "sisteDag"), Perioder(inn))),
        "trekk-fra-maaneder" => Dato(Almanakk.MinusMaaneder(Dato(inn, "fra"), Tall(inn, "antall"))),
        "er-lik" => JsonValue.Create(JsonNode.DeepEquals(Finn(inn, "verdi")["verdi"], Finn(inn, "grense")["verdi"])),
        "tidligste" => Dato(new[] { Dato(inn, "a"), Dato(inn, "b") }.Min()),
        "seneste" => Dato(new[] { Dato(inn, "a"), Dato(inn, "b") }.Max()),
        "er-minst" => JsonValue.Create(Desimal(inn, "verdi") >= Desimal(inn, "grense")),
        "er-over" => JsonValue.Create(Desimal(inn, "verdi") > Desimal(inn, "grense")),
        "er-under" => JsonValue.Create(Desimal(inn, "verdi") < Desimal(inn, "grense")),
        "er-foer" => JsonValue.Create(Dato(inn, "dato") < Dato(inn, "grense")),
        "sum" => Antall(Desimal(inn, "a") + Desimal(inn, "b")),
        "rest" => Antall(Math.Max(0, Desimal(inn, "fra") - Desimal(inn, "trekk"))),
        "siste-dag-i-maaneden" => Dato(Almanakk.PlussMaaneder(new DateOnly(Tall(inn, "aar"), Tall(inn, "maaned"), 1), 1).AddDays(-1)),
        "fastslaa" => inn[0]["verdi"]!.DeepClone(),
        _ => throw new InvalidOperationException($"The operation {operasjon} is not known here."),
    };

    private static JsonObject Finn(List<JsonObject> inn, string navn) => inn.Single(ledd => ledd["navn"]!.GetValue<string>() == navn);

    private static DateOnly Dato(List<JsonObject> inn, string navn) => Radvelger.Dato(Finn(inn, navn)["verdi"]!);

    private static int Tall(List<JsonObject> inn, string navn) => Finn(inn, navn)["verdi"]!.GetValue<int>();

    private static decimal Desimal(List<JsonObject> inn, string navn) => Finn(inn, navn)["verdi"]!.GetValue<decimal>();

    private static List<(DateOnly From, DateOnly To)> Perioder(List<JsonObject> inn) =>
        [.. Finn(inn, "perioder")["verdi"]!.AsArray().Select(static periode => (Radvelger.Dato(periode!["fra"]!), Radvelger.Dato(periode["til"]!)))];

    private static JsonValue Dato(DateOnly dato) => JsonValue.Create(dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static JsonNode Antall(decimal antall) => JsonNode.Parse(antall.ToString(CultureInfo.InvariantCulture))!;
}
