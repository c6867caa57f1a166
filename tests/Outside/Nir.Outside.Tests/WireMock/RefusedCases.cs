namespace Nir.Outside.Tests.WireMock;

/// <summary>Mappings that are broken: neither server takes them.</summary>
internal static class RefusedCases
{
    private static readonly SentRequest Get = new("GET", "/x");

    public static IEnumerable<StubCase> All() => new[]
    {
        "{", "[]", "\"x\"", "7",
        """{ "request": 1 }""",
        """{ "request": { "method": 1, "url": [] } }""",
        """{ "request": { "bodyPatterns": [ { } ] } }""",
        """{ "request": { "bodyPatterns": [ { "like": "x" } ] } }""",
        """{ "request": { "bodyPatterns": "x" } }""",
        """{ "request": { "headers": { "A": "x" } } }""",
        """{ "request": { "bodyPatterns": [ { "matches": "[" } ] } }""",
        """{ "request": { "bodyPatterns": [ { "equalToJson": "{" } ] } }""",
        """{ "request": { "urlPattern": "(" } }""",
        """{ "request": { "url": "/a", "urlPath": "/a" } }""",
        """{ "request": { "url": "/a" }, "response": { "status": "x" } }""",
        """{ "request": { "url": "/a" }, "response": { "fault": "NO_SUCH" } }""",
        """{ "request": { "url": "/a" }, "response": { "headers": [] } }""",
        """{ "request": { "url": "/a" }, "response": { "nope": 1 } }""",
        """{ "nope": 1 }""",
        """{ "request": { "nope": 1 } }""",
        """{ "id": "no", "request": { "url": "/a" } }""",
        """{ "priority": "x", "request": { "url": "/a" } }""",
    }.Select(static mapping => new StubCase($"refused {mapping}", [mapping], [Get]));
}
