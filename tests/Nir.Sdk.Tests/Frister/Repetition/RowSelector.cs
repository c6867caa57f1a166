using System.Globalization;
using System.Text.Json.Nodes;

namespace Nir.Sdk.Tests.Frister.Repetition;

/// <summary>Chooses a row of a table as the file has it, from the inputs of a step.</summary>
internal static class RowSelector
{
    public static DateOnly Date(JsonNode value) => DateOnly.ParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The id of the row that began last among those that are known, have begun and are meant; else the row for all others.</summary>
    public static string Choose(JsonObject table, List<JsonObject> input, JsonObject? valg)
    {
        var rows = table["rader"]!.AsArray().Select(static row => row!.AsObject())
            .Where(row => Answer(row, table, input, valg, alsoAfterEnd: true) is not false)
            .OrderBy(row => From(row, input, valg) ?? DateOnly.MinValue)
            .ToList();
        var chosen = rows.Count > 0 ? rows[^1] : table["ellers"]!.AsObject();
        Assert.True(rows.Count < 2 || chosen["ikkeIKraft"] is not null || From(rows[^1], input, valg) != From(rows[^2], input, valg),
            "Two rows begin on the same day.");
        Assert.True(rows.Count == 0 || Includes(chosen, table, input, valg, alsoAfterEnd: true));
        return chosen["rad"]!.GetValue<string>();
    }

    public static bool Includes(JsonObject row, JsonObject table, List<JsonObject> input, JsonObject? valg, bool alsoAfterEnd = false)
    {
        var answer = Answer(row, table, input, valg, alsoAfterEnd);
        Assert.True(answer is not null, $"The step does not tell all that the row {row["rad"]} asks for.");
        return answer.Value;
    }

    // Null: it would hold, but for a fact that the step does not tell.
    private static bool? Answer(JsonObject row, JsonObject table, List<JsonObject> input, JsonObject? valg, bool alsoAfterEnd)
    {
        var facts = input.ToDictionary(static term => term["navn"]!.GetValue<string>(), static term => term["verdi"]!);
        return !IsKnown(row, facts) ? false : Both(Vilkaar(row, facts), Periode(row, table, facts, From(row, input, valg), alsoAfterEnd));
    }

    private static bool? Periode(JsonObject row, JsonObject table, Dictionary<string, JsonNode> facts, DateOnly? from, bool alsoAfterEnd)
    {
        if (from is null && row["ikkeIKraft"] is not null)
        {
            return false;
        }

        var to = row["til"] is { } t ? Date(t) : (DateOnly?)null;
        if (from is null && to is null)
        {
            return true;
        }

        return Noekkeldato(row, table, facts) is { } date ? (from is null || date >= from) && (alsoAfterEnd || to is null || date < to) : null;
    }

    private static DateOnly? Noekkeldato(JsonObject row, JsonObject table, Dictionary<string, JsonNode> facts) =>
        facts.TryGetValue((row["noekkeldato"] ?? table["noekkeldato"])!.GetValue<string>(), out var date) ? Date(date) : null;

    private static bool IsKnown(JsonObject row, Dictionary<string, JsonNode> facts) => facts.TryGetValue("kjentPaa", out var on)
        ? (row["kjentFra"] is not { } from || Date(from) <= Date(on)) && (row["kjentTil"] is not { } to || Date(on) < Date(to))
        : row["kjentTil"] is null;

    private static bool? Vilkaar(JsonObject row, Dictionary<string, JsonNode> facts)
    {
        bool? all = true;
        foreach (var (name, vilkaar) in row["naar"]?.AsObject() ?? [])
        {
            var answer = name == "sluttmaal" && facts.ContainsKey("utenSluttmaal") ? false
                : !facts.TryGetValue(name, out var fact) ? (bool?)null
                : vilkaar is JsonArray koder ? koder.Any(kode => JsonNode.DeepEquals(kode, fact))
                : JsonNode.DeepEquals(vilkaar, fact);
            all = Both(all, answer);
        }

        return all;
    }

    private static bool? Both(bool? a, bool? b) => a is false || b is false ? false : a is null || b is null ? null : true;

    // An open point decides whether the day that a transition rule names belongs to the new rules, and when a rule without a day took effect.
    private static DateOnly? From(JsonObject row, List<JsonObject> input, JsonObject? valg)
    {
        if (row["ikkeIKraft"] is not null)
        {
            return input.FirstOrDefault(term => term["navn"]!.GetValue<string>() == $"ikrafttredelse{row["rad"]}") is { } term ? Date(term["verdi"]!) : null;
        }

        return (row["grensedag"], valg?["verdi"]?.GetValue<string>()) switch
        {
            ({ } day, "hoerer-til-nye-regler") => Date(day),
            ({ } day, "hoerer-til-gamle-regler") => Date(day).AddDays(1),
            _ => row["fra"] is { } from ? Date(from) : null,
        };
    }
}
