namespace Nir.Outside.Tests.WireMock;

/// <summary>What WireMock takes and this server refuses by name.</summary>
internal static class UnsupportedCases
{
    private static readonly string[] Mappings =
    [
        """{ "request": { "url": "/u", "cookies": { "a": { "equalTo": "b" } } } }""",
        """{ "request": { "url": "/u", "basicAuth": { "username": "a", "password": "b" } } }""",
        """{ "request": { "url": "/u", "host": { "equalTo": "x" } } }""",
        """{ "request": { "url": "/u", "multipartPatterns": [ { "matchingType": "ANY", "bodyPatterns": [ { "contains": "x" } ] } ] } }""",
        """{ "request": { "url": "/u", "formParameters": { "a": { "equalTo": "b" } } } }""",
        """{ "request": { "url": "/u", "bodyPatterns": [ { "equalToXml": "<a/>" } ] } }""",
        """{ "request": { "url": "/u", "bodyPatterns": [ { "matchesXPath": "//a" } ] } }""",
        """{ "request": { "url": "/u", "bodyPatterns": [ { "matchesJsonSchema": "{}" } ] } }""",
        """{ "request": { "url": "/u", "bodyPatterns": [ { "binaryEqualTo": "AQ==" } ] } }""",
        """{ "request": { "url": "/u", "headers": { "A": { "before": "now" } } } }""",
        """{ "request": { "url": "/u", "queryParameters": { "a": { "hasExactly": [ { "equalTo": "1" } ] } } } }""",
        """{ "request": { "url": "/u" }, "response": { "proxyBaseUrl": "http://127.0.0.1:1" } }""",
        """{ "request": { "url": "/u" }, "response": { "chunkedDribbleDelay": { "numberOfChunks": 2, "totalDuration": 10 } } }""",
        """{ "request": { "url": "/u" }, "response": { "delayDistribution": { "type": "lognormal", "median": 5, "sigma": 0.1 } } }""",
        """{ "request": { "url": "/u" }, "response": { "transformers": ["no-such"] } }""",
        """{ "request": { "url": "/u" }, "response": { "body": "{{now}} {{randomValue length=3}}", "transformers": ["response-template"] } }""",
        """{ "request": { "url": "/u" }, "response": { "body": "{{math 1 '+' 2}}", "transformers": ["response-template"] } }""",
        """{ "request": { "urlPattern": "/u[a-z&&[^b]]" } }""",
        """{ "request": { "urlPattern": "/u++" } }""",
        """{ "request": { "url": "/u" }, "postServeActions": [] }""",
        """{ "request": { "url": "/u" }, "serveEventListeners": [] }""",
        """{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$.a.min()" } ] } }""",
        """{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$['a','b']" } ] } }""",
    ];

    public static IEnumerable<StubCase> All() => Mappings.Select(static mapping => new StubCase($"unsupported {mapping}", [mapping], []));
}
