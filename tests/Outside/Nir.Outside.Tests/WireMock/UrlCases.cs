namespace Nir.Outside.Tests.WireMock;

/// <summary>Every kind of address against addresses of every shape, and methods, headers and parameters.</summary>
internal static class UrlCases
{
    private static readonly string[] Patterns =
    [
        """ "url": "/a/b" """,
        """ "url": "/a/b?x=1&y=2" """,
        """ "url": "/a/b?" """,
        """ "url": "/a%20b" """,
        """ "url": "/a b" """,
        """ "url": "/\u00e5" """,
        """ "url": "/%C3%A5" """,
        """ "urlPath": "/a/b" """,
        """ "urlPath": "/a/b/" """,
        """ "urlPath": "/a%20b" """,
        """ "urlPath": "/" """,
        """ "urlPattern": "/a/.*" """,
        """ "urlPattern": "/a/b\\?x=[0-9]+.*" """,
        """ "urlPattern": "/a" """,
        """ "urlPathPattern": "/a/[^/]+" """,
        """ "urlPathPattern": "/(a|A)/b/?" """,
        """ "urlPathTemplate": "/a/{id}" """,
        """ "urlPathTemplate": "/{first}/{second}" """,
        """ "urlPathTemplate": "/a/{id}/c" """,
        """ "urlPathTemplate": "/a/{id}", "pathParameters": { "id": { "equalTo": "b" } } """,
        """ "urlPathTemplate": "/a/{id}", "pathParameters": { "id": { "matches": "[0-9]+" } } """,
        """ "urlPathTemplate": "/a/{id}", "queryParameters": { "x": { "equalTo": "1" } } """,
        """ "url": "/a/b", "queryParameters": { "x": { "equalTo": "1" } } """,
        """ "urlPath": "/a/b", "queryParameters": { "x": { "equalTo": "1" }, "y": { "absent": true } } """,
        """ "urlPath": "/a/b", "queryParameters": { "x": { "equalTo": "a b" } } """,
        """ "urlPath": "/a/b", "queryParameters": { "X": { "equalTo": "1" } } """,
        """ "urlPath": "/a/b", "queryParameters": { "x": { "equalTo": "" } } """,
        """ "queryParameters": { "x": { "not": { "equalTo": "1" } } } """,
    ];

    private static readonly string[] Urls =
    [
        "/", "/a", "/a/b", "/A/b", "/a/b/", "/a/b/c", "/a/17", "/a/", "/a//b", "/a/b?", "/a/b?x=1", "/a/b?x=1&y=2", "/a/b?y=2&x=1", "/a/b?x=2&x=1", "/a/b?x=", "/a/b?x", "/a/b?x=a%20b",
        "/a/b?x=a+b", "/a/b?%78=1", "/a%20b", "/%C3%A5", "/a/./b", "/a/x/../b", "/a%2Fb", "/a/b;c=1", "/a/b?x=1%26y=2",
    ];

    public static IEnumerable<StubCase> All() =>
    [
        .. Patterns.Select(static pattern => new StubCase(pattern.Trim(), [$$"""{ "request": { {{pattern}} } }"""], [.. Urls.Select(static url => new SentRequest("GET", url))])),
        .. Methods(),
        .. Headers(),
    ];

    private static IEnumerable<StubCase> Methods() => new[] { "GET", "get", "PUT", "DELETE", "ANY", "PATCH", "HEAD", "PURGE" }.Select(static method => new StubCase(
        $"method {method}",
        [$$"""{ "request": { "method": "{{method}}", "url": "/m" }, "response": { "body": "x" } }"""],
        [.. new[] { "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "PURGE" }.Select(static sent => new SentRequest(sent, "/m"))]));

    private static IEnumerable<StubCase> Headers() =>
    [
        new("header of several values", ["""{ "request": { "headers": { "X-A": { "equalTo": "2" } } } }"""],
            [new("GET", "/", null, ("X-A", "1"), ("X-A", "2")), new("GET", "/", null, ("X-A", "1, 2")), new("GET", "/", null, ("x-a", "2")), new("GET", "/", null, ("X-A", " 2 "))]),
        new("two headers", ["""{ "request": { "headers": { "X-A": { "equalTo": "1" }, "X-B": { "contains": "b" } } } }"""],
            [new("GET", "/", null, ("X-A", "1"), ("X-B", "abc")), new("GET", "/", null, ("X-A", "1")), new("GET", "/", null, ("X-B", "b")), new("GET", "/")]),
        new("content type", ["""{ "request": { "headers": { "Content-Type": { "contains": "json" } } } }"""],
            [new("POST", "/", "{}"), new("GET", "/")]),
        new("several body patterns", ["""{ "request": { "bodyPatterns": [ { "contains": "a" }, { "contains": "b" }, { "doesNotContain": "c" } ] } }"""],
            [new("POST", "/", "ab"), new("POST", "/", "a"), new("POST", "/", "abc"), new("POST", "/", "")]),
    ];
}
