namespace Nir.Outside.Tests.WireMock;

/// <summary>Which of several stubs answers: priority, age and scenarios.</summary>
internal static class ScenarioCases
{
    private static readonly SentRequest Get = new("GET", "/s");

    public static IEnumerable<StubCase> All() =>
    [
        new("the later goes first", [Stub(1), Stub(2)], [Get]),
        new("the lower priority goes first", [Stub(1, """ "priority": 1, """), Stub(2, """ "priority": 2, """)], [Get]),
        new("a given priority against the default", [Stub(1, """ "priority": 6, """), Stub(2)], [Get]),
        new("the default is five", [Stub(1, """ "priority": 5, """), Stub(2)], [Get]),
        new("the default is five, the other way", [Stub(1), Stub(2, """ "priority": 5, """)], [Get]),
        new("a narrower stub behind", [Stub(1), """{ "id": "00000000-0000-0000-0000-000000000002", "request": { "urlPattern": ".*" } }"""], [Get]),
        new("the same id again", [Stub(1), """{ "id": "00000000-0000-0000-0000-000000000001", "request": { "url": "/other" } }"""], [Get, new("GET", "/other")]),
        new("two steps", [Step(1, "Started", "two"), Step(2, "two", "three")], [Get, Get, Get]),
        new("round and round", [Step(1, "Started", "two"), Step(2, "two", "Started")], [Get, Get, Get, Get, Get]),
        new("a step without a required state", [Step(1, null, "two"), Step(2, "two", null)], [Get, Get, Get]),
        new("a step without a new state", [Step(1, "Started", null)], [Get, Get]),
        new("a scenario before a stub for the rest", [Stub(3, """ "priority": 9, """), Step(1, "Started", "done")], [Get, Get, Get]),
        new("two scenarios", [Step(1, "Started", "two", "a"), Step(2, "two", "Started", "a"), Step(3, "Started", "x", "b")], [Get, Get, Get, Get]),
        new("three steps, then the last", [Step(1, "Started", "1"), Step(2, "1", "2"), Step(3, "2", null)], [Get, Get, Get, Get, Get]),
        new("a scenario's step for one method only", [Step(1, "Started", "two"), Step(2, "two", null)], [new("POST", "/s", "{}"), Get, Get]),
    ];

    private static string Stub(int id, string more = "") =>
        $$"""{ "id": "00000000-0000-0000-0000-00000000000{{id}}", {{more}} "request": { "url": "/s" }, "response": { "body": "{{id}}" } }""";

    private static string Step(int id, string? required, string? next, string scenario = "s") => Stub(id,
        $$""" "scenarioName": "{{scenario}}", {{(required is null ? "" : $"\"requiredScenarioState\": \"{required}\",")}} {{(next is null ? "" : $"\"newScenarioState\": \"{next}\",")}} """);
}
