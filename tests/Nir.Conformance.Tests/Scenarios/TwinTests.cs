using System.Text;
using System.Text.Json.Nodes;
using Nir.Conformance.Scenarios;

namespace Nir.Conformance.Tests.Scenarios;

/// <summary>
/// A negative scenario and its twin: one field apart, so that what decides is that field. What a member holds counts once, and so does a run of steps that
/// stands in one of them only.
/// </summary>
public sealed class TwinTests
{
    // Where a fault, a closed period or another caseworker decides, the steps that follow from it differ too.
    private const int MostBesideRules = 3;

    public static TheoryData<string> Negative =>
        [.. ScenarioCatalogue.All.Where(static scenario => scenario.IsNegative).Select(static scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Negative))]
    public void A_negative_one_is_one_field_from_its_twin(string id)
    {
        var scenario = ScenarioCatalogue.TryFind(id)!;
        var (mine, twin) = (Read(id), Read(scenario.Twin!));

        var apart = Differences(mine["gitt"], twin["gitt"], "/gitt").Concat(Steps(mine["naar"]!.AsArray(), twin["naar"]!.AsArray())).ToList();

        Assert.InRange(apart.Count, 1, IsOfField(scenario) ? 1 : MostBesideRules);
    }

    private static bool IsOfField(Scenario scenario) => scenario.Regler.Any(static regel => string.CompareOrdinal(regel, "NIR4") < 0);

    private static JsonObject Read(string id) => JsonNode.Parse(Encoding.UTF8.GetString(Resource.Read($"v1/{id}.json")))!.AsObject();

    private static IEnumerable<string> Differences(JsonNode? mine, JsonNode? twin, string path)
    {
        if (JsonNode.DeepEquals(mine, twin))
        {
            return [];
        }

        return (mine, twin) switch
        {
            (JsonObject one, JsonObject other) => one.Select(static member => member.Key).Union(other.Select(static member => member.Key))
                .SelectMany(name => Differences(one[name], other[name], $"{path}/{name}")),
            (JsonArray one, JsonArray other) when one.Count == other.Count =>
                one.Zip(other).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{path}/{i}")),
            _ => [path],
        };
    }

    // The steps that both begin and end with are laid aside; what is between them is compared step by step, or stands in one only.
    private static IEnumerable<string> Steps(JsonArray mine, JsonArray twin)
    {
        var shorter = Math.Min(mine.Count, twin.Count);
        var first = Enumerable.Range(0, shorter).TakeWhile(i => JsonNode.DeepEquals(mine[i], twin[i])).Count();
        var last = Enumerable.Range(1, shorter - first).TakeWhile(i => JsonNode.DeepEquals(mine[^i], twin[^i])).Count();
        var (one, other) = (mine.Skip(first).SkipLast(last).ToList(), twin.Skip(first).SkipLast(last).ToList());
        return one.Count == other.Count
            ? one.Zip(other).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"/naar/{first + i}"))
            : [.. one.Zip(other)
                .SelectMany((pair, i) => Differences(pair.First, pair.Second, $"/naar/{first + i}")), $"/naar/{first + Math.Min(one.Count, other.Count)}"];
    }
}
