using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Kilder;

namespace Nir.Conformance.Scenarios;

/// <summary>Reads a scenario from its file. What is not known is refused: a word that is misspelled would else test nothing.</summary>
internal static class ScenarioReader
{
    private static readonly string[] Members =
        ["$schema", "id", "titleNb", "titleEn", "topic", "requirement", "lovverk", "familie", "rolle", "regler", "twin", "negative", "from", "to", "gitt",
            "naar",
            "saa"];

    private static readonly string[] RequirementMembers = ["textNb", "textEn", "strength", "grunnlag", "kilde", "sitat", "begrunnelse"];

    /// <exception cref="ScenarioException">It is no scenario.</exception>
    public static Scenario Read(string file, byte[] utf8Json)
    {
        try
        {
            var root = Object(JsonNode.Parse(utf8Json), Members);
            var lines = JsonLines.Find(utf8Json);
            return new Scenario
            {
                Id = Text(root, "id"),
                Tittel = Text(root, "titleNb"),
                TittelEn = Text(root, "titleEn"),
                Topic = Text(root, "topic"),
                Requirement = ReadRequirement(Object(root["requirement"], RequirementMembers)),
                Lovverk = Find(root, "lovverk", ScenarioWords.Laws),
                Familie = Find(root, "familie", ScenarioWords.Families),
                Rolle = Find(root, "rolle", ScenarioWords.Roles),
                Regler = Texts(root["regler"]),
                Twin = root["twin"]?.GetValue<string>(),
                IsNegative = root["negative"]?.GetValue<bool>() ?? false,
                From = Day(root, "from"),
                To = Day(root, "to"),
                File = file,
                Given = root["gitt"]!.AsObject(),
                Steps = [.. root["naar"]!.AsArray().Select((step, index) => ReadStep(step!.AsObject(), $"/naar/{index}", lines))],
                Expectations = [.. root["saa"]!.AsArray().Select((one, index) => ReadExpectation(one!.AsObject(), $"/saa/{index}", lines))],
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            throw new ScenarioException($"{file}: it is no scenario. {fault.Message}", fault);
        }
    }

    private static Requirement ReadRequirement(JsonObject json) => new(
        Text(json, "textNb"),
        Text(json, "textEn"),
        ScenarioWords.Strengths[Text(json, "strength")],
        ScenarioWords.Levels[Text(json, "grunnlag")],
        json["kilde"] is { } kilde ? Source(kilde.GetValue<string>()) : null,
        (string?)json["sitat"],
        json["begrunnelse"]?.GetValue<string>());

    private static Kilde Source(string id) => KildeRegistry.TryFind(id, out var kilde) ? kilde : throw new FormatException($"There is no source {id}.");

    private static ScenarioStep ReadStep(JsonObject json, string pointer, Dictionary<string, int> lines)
    {
        var (word, isInRegister) = json["nir"] is { } happens ? (happens, true) : (json["do"], false);
        var name = word?.GetValue<string>() ?? throw new FormatException($"At {pointer} do or nir is expected.");
        var known = isInRegister ? ScenarioWords.Events : ScenarioWords.Steps;
        return known.Contains(name)
            ? new(name, isInRegister, json, pointer, lines[pointer])
            : throw new FormatException($"At {pointer} one of {string.Join(", ", known)} is expected.");
    }

    private static Expectation ReadExpectation(JsonObject json, string pointer, Dictionary<string, int> lines)
    {
        var (kind, with) = json.Single();
        return ScenarioWords.Expectations.Contains(kind) && with is not null
            ? new(kind, with, pointer, lines[pointer])
            : throw new FormatException($"At {pointer} one of {string.Join(", ", ScenarioWords.Expectations)} is expected.");
    }

    private static JsonObject Object(JsonNode? node, string[] members)
    {
        var json = node?.AsObject() ?? throw new FormatException($"An object with {string.Join(", ", members)} is expected.");
        var unknown = json.Select(static member => member.Key).FirstOrDefault(name => !members.Contains(name));
        return unknown is null ? json : throw new FormatException($"There is no member {unknown}; known are {string.Join(", ", members)}.");
    }

    private static string Text(JsonObject json, string name) => json[name]?.GetValue<string>() ?? throw new FormatException($"The member {name} is expected.");

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. list?.AsArray().Select(static item => item!.GetValue<string>()) ?? []];

    private static DateOnly? Day(JsonObject json, string name) => json[name] is { } day
        ? DateOnly.ParseExact(day.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static T? Find<T>(JsonObject json, string name, Dictionary<string, T> words)
        where T : struct =>
        json[name] is { } word ? words[word.GetValue<string>()] : null;
}
