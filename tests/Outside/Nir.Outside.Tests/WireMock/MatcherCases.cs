namespace Nir.Outside.Tests.WireMock;

/// <summary>Every content pattern against every value, in a body, a header and a parameter.</summary>
internal static class MatcherCases
{
    private static readonly string[] Patterns =
    [
        """{ "equalTo": "alpha" }""",
        """{ "equalTo": "ALPHA", "caseInsensitive": true }""",
        """{ "equalTo": "" }""",
        """{ "contains": "ph" }""",
        """{ "doesNotContain": "ph" }""",
        """{ "matches": "al.*" }""",
        """{ "matches": "[a-z]{5}" }""",
        """{ "matches": "\\d+" }""",
        """{ "matches": "\\w+\\s\\w+" }""",
        """{ "matches": "(?i)ALPHA" }""",
        """{ "matches": "(a|b)(?!x).*" }""",
        """{ "matches": "\\p{Alpha}+" }""",
        """{ "matches": "\\Qa.b\\E" }""",
        """{ "matches": "^alpha$" }""",
        """{ "doesNotMatch": "al.*" }""",
        """{ "doesNotMatch": "\\d+" }""",
        """{ "absent": true }""",
        """{ "not": { "equalTo": "alpha" } }""",
        """{ "not": { "absent": true } }""",
        """{ "not": { "contains": "a" } }""",
        """{ "and": [ { "contains": "al" }, { "doesNotContain": "beta" } ] }""",
        """{ "and": [ { "matches": "[a-z]+" }, { "not": { "equalTo": "beta" } } ] }""",
        """{ "or": [ { "equalTo": "alpha" }, { "equalTo": "beta" } ] }""",
        """{ "or": [ { "equalTo": "alpha" }, { "absent": true } ] }""",
        """{ "or": [ { "and": [ { "contains": "1" }, { "contains": "2" } ] }, { "equalTo": "beta" } ] }""",
        """{ "equalToJson": "{ \"a\": 1 }" }""",
        """{ "matchesJsonPath": "$.a" }""",
    ];

    private static readonly string?[] Values = [null, "alpha", "ALPHA", "beta", "alphabet", "a b", "a.b", "123", "12", "1", "{\"a\": 1}"];

    private static readonly string[] BodyOnly = ["", " alpha", "alpha\n", "alpha\nbeta", "\u00e5lpha", "<a>1</a>", "null", "[]", "\u0661\u0662"];

    public static IEnumerable<StubCase> All() => Patterns.SelectMany(static pattern => new[]
    {
        new StubCase($"body {pattern}", [$$"""{ "request": { "bodyPatterns": [ {{pattern}} ] } }"""],
            [.. Values.Concat(BodyOnly).Select(static value => new SentRequest(value is null ? "GET" : "POST", "/b", value))]),
        new StubCase($"header {pattern}", [$$"""{ "request": { "headers": { "X-Value": {{pattern}} } } }"""],
            [.. Values.Select(static value => value is null ? new SentRequest("GET", "/h") : new SentRequest("GET", "/h", null, ("x-value", value)))]),
        new StubCase($"query {pattern}", [$$"""{ "request": { "urlPath": "/q", "queryParameters": { "v": {{pattern}} } } }"""],
            [.. Values.Select(static value => new SentRequest("GET", value is null ? "/q" : $"/q?v={Uri.EscapeDataString(value)}"))]),
    });
}
