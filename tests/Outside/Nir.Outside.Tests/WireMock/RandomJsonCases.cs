using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nir.Outside.Tests.WireMock;

/// <summary>Random JSON against the same JSON with something changed, under every option of equalToJson. The same in every run.</summary>
internal static class RandomJsonCases
{
    private const int Seed = 20261122;
    private const int Documents = 40;
    private static readonly string[] Names = ["a", "b", "c", "d", "lovverk", "\u00e5"];

    private static readonly string[] Options =
        ["", ", \"ignoreArrayOrder\": true", ", \"ignoreExtraElements\": true", ", \"ignoreArrayOrder\": true, \"ignoreExtraElements\": true"];

    public static IEnumerable<StubCase> All()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Documents; i++)
        {
            var expected = Value(random, 3);
            SentRequest[] requests = [.. Enumerable.Range(0, 8).Select(_ => new SentRequest("POST", "/j", Changed(random, expected)?.ToJsonString() ?? "null"))];
            var options = Options[i % Options.Length];
            yield return new StubCase(
                string.Create(CultureInfo.InvariantCulture, $"random JSON {i}{options} {expected?.ToJsonString()}"),
                [$$"""{ "request": { "url": "/j", "bodyPatterns": [ { "equalToJson": {{JsonSerializer.Serialize(expected?.ToJsonString() ?? "null")}}{{options}} } ] } }"""],
                [new("POST", "/j", expected?.ToJsonString() ?? "null"), .. requests]);
        }
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => JsonValue.Create(random.Next(4)),
        1 => JsonValue.Create(random.Next(4) / 2m),
        2 => JsonValue.Create(Names[random.Next(Names.Length)]),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => null,
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create(name, Value(random, depth - 1)))),
    };

    /// <summary>A copy with one thing added, removed, replaced or moved, or nothing.</summary>
    private static JsonNode? Changed(Random random, JsonNode? value)
    {
        var copy = value?.DeepClone();
        switch (copy)
        {
            case JsonObject members when members.Count > 0 && random.Next(3) > 0:
                var name = members.ElementAt(random.Next(members.Count)).Key;
                members[name] = Changed(random, members[name]);
                return members;
            case JsonObject members when random.Next(2) == 0:
                members[Names[random.Next(Names.Length)]] = Value(random, 1);
                return members;
            case JsonObject { Count: > 0 } members:
                members.Remove(members.First().Key);
                return members;
            case JsonArray { Count: > 0 } items when random.Next(3) == 0:
                var first = items[0];
                items.RemoveAt(0);
                items.Add(first);
                return items;
            case JsonArray { Count: > 0 } items when random.Next(3) > 0:
                var at = random.Next(items.Count);
                items[at] = Changed(random, items[at]);
                return items;
            case JsonArray items:
                items.Add(Value(random, 1));
                return items;
            default:
                return random.Next(2) == 0 ? copy : Value(random, 1);
        }
    }
}
