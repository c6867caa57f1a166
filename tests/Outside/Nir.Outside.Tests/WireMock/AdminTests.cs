using System.Text;
using System.Text.Json.Nodes;
using Nir.Testing;

namespace Nir.Outside.Tests.WireMock;

/// <summary>The admin API, call by call, here and of the real WireMock.</summary>
[Collection(AgainstWireMock.Name)]
public sealed class AdminTests(RealWireMock real)
{
    private const string One = "00000000-0000-0000-0000-000000000001";
    private const string Two = "00000000-0000-0000-0000-000000000002";

    /// <summary>Calls in their order, and the places in the answer that are compared.</summary>
    private static readonly (string Method, string Path, string? Body, string[] Places)[] Calls =
    [
        ("POST", "reset", null, []),
        ("GET", "mappings", null, ["meta/total"]),
        ("POST", "mappings", $$"""{ "id": "{{One}}", "name": "one", "priority": 3, "metadata": { "a": 1 }, "request": { "method": "GET", "url": "/one" }, "response": { "status": 201 } }""",
            ["id", "uuid", "name", "priority", "metadata/a", "request/url", "response/status"]),
        ("POST", "mappings", $$"""{ "id": "{{One}}", "request": { "url": "/x" } }""", ["errors/0/title"]),
        ("POST", "mappings", $$"""{ "uuid": "{{Two}}", "request": { "url": "/two" }, "response": { "jsonBody": { "a": 1 } } }""", ["id", "uuid", "response/jsonBody/a"]),
        ("POST", "mappings", "{ \"request\": ", ["errors/0/code"]),
        ("POST", "mappings", """{ "request": { "bodyPatterns": [ { "like": "x" } ] } }""", ["errors/0/code"]),
        ("GET", "mappings", null, ["meta/total", "mappings/0/id", "mappings/1/id"]),
        ("GET", "mappings?limit=1", null, ["meta/total", "mappings/0/id", "mappings/1/id"]),
        ("GET", "mappings?offset=1&limit=1", null, ["meta/total", "mappings/0/id", "mappings/1/id"]),
        ("GET", $"mappings/{One}", null, ["id", "name", "request/url"]),
        ("GET", $"mappings/{Guid.Empty}", null, []),
        ("PUT", $"mappings/{One}", """{ "request": { "url": "/one" }, "response": { "status": 202 } }""", ["id", "name", "response/status"]),
        ("PUT", $"mappings/{Guid.Empty}", """{ "request": { "url": "/one" } }""", []),
        ("PUT", $"mappings/{One}", """{ "request": 7 }""", ["errors/0/code"]),
        ("DELETE", $"mappings/{Two}", null, []),
        ("DELETE", $"mappings/{Guid.Empty}", null, []),
        ("POST", "mappings/import", $$"""{ "mappings": [ { "id": "{{Two}}", "request": { "url": "/two" } } ] }""", []),
        ("GET", "mappings", null, ["meta/total"]),
        ("GET", "scenarios", null, ["scenarios/0"]),
        ("PUT", "scenarios/none/state", """{ "state": "x" }""", ["errors/0/nope"]),
        ("POST", "mappings", """{ "scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "b", "request": { "url": "/s" } }""", ["scenarioName"]),
        ("GET", "scenarios", null, ["scenarios/0/name", "scenarios/0/id", "scenarios/0/state", "scenarios/0/mappings/0/scenarioName"]),
        ("PUT", "scenarios/s/state", """{ "state": "b" }""", []),
        ("GET", "scenarios", null, ["scenarios/0/state"]),
        ("PUT", "scenarios/s/state", """{ "state": "unheard of" }""", ["errors/0/nope"]),
        ("POST", "scenarios/reset", null, []),
        ("GET", "scenarios", null, ["scenarios/0/state"]),
        ("GET", "requests?limit=1", null, ["meta/total", "requestJournalDisabled"]),
        ("POST", "requests/count", """{ "method": "GET", "url": "/none" }""", ["count", "requestJournalDisabled"]),
        ("POST", "requests/find", """{ "urlPattern": "/none.*" }""", ["requests/0", "requestJournalDisabled"]),
        ("POST", "requests/remove", """{ "url": "/none" }""", ["serveEvents/0"]),
        ("GET", "requests/unmatched", null, ["requests/0"]),
        ("GET", "requests/unmatched/near-misses", null, ["nearMisses/0"]),
        ("GET", $"requests/{Guid.Empty}", null, []),
        ("POST", "requests/count", """{ "urlPattern": "(" }""", []),
        ("GET", "mappings/unmatched", null, ["meta/total"]),
        ("POST", "settings", """{ "fixedDelay": 5 }""", []),
        ("GET", "settings", null, ["settings/fixedDelay"]),
        ("POST", "settings", """{ "delayDistribution": { "type": "uniform", "lower": 1, "upper": 2 } }""", []),
        ("GET", "settings", null, ["settings/delayDistribution/type", "settings/delayDistribution/upper"]),
        ("GET", "health", null, ["status"]),
        ("GET", "nothing", null, []),
        ("DELETE", "requests", null, []),
        ("DELETE", "mappings", null, []),
        ("GET", "mappings", null, ["meta/total"]),
        ("POST", "mappings/reset", null, []),
        ("POST", "reset", null, []),
    ];

    [Fact]
    public async Task Each_call_is_answered_as_wiremock_answers_it()
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = true }, TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var (ours, theirs) = (await CallAllAsync(client, nir.Endpoint), await CallAllAsync(client, real.Address));

        Assert.Empty(theirs.Zip(ours).Where(static pair => pair.First != pair.Second).Select(static pair => $"WireMock: {pair.First}\nhere: {pair.Second}"));
    }

    private static async Task<List<string>> CallAllAsync(HttpClient client, Uri server)
    {
        var answers = new List<string>();
        foreach (var (method, path, body, places) in Calls)
        {
            using var message = new HttpRequestMessage(new HttpMethod(method), new Uri(server, $"__admin/{path}"));
            message.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(message, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var json = places.Length > 0 ? JsonNode.Parse(text) : null;
            answers.Add($"{method} {path} {body}: {(int)answer.StatusCode}{string.Concat(places.Select(place => $" {place}={At(json, place)}"))}");
        }

        return answers;
    }

    private static string At(JsonNode? node, string place)
    {
        foreach (var name in place.Split('/'))
        {
            node = node switch
            {
                JsonArray items => int.TryParse(name, out var index) && index < items.Count ? items[index] : null,
                JsonObject members => members[name],
                _ => null,
            };
        }

        return node?.ToJsonString() ?? "nothing";
    }
}
