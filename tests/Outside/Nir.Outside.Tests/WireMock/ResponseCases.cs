namespace Nir.Outside.Tests.WireMock;

/// <summary>What stubs answer.</summary>
internal static class ResponseCases
{
    private static readonly string[] Responses =
    [
        """{ }""",
        """{ "status": 200 }""",
        """{ "status": 201, "headers": { "Location": "/x/1", "ETag": "\"1\"" } }""",
        """{ "status": 204 }""",
        """{ "status": 204, "body": "ignored" }""",
        """{ "status": 304, "headers": { "ETag": "\"1\"" } }""",
        """{ "status": 404, "body": "nothing" }""",
        """{ "status": 422, "headers": { "Content-Type": "application/problem+json" }, "jsonBody": { "type": "urn:x", "avvik": [ ] } }""",
        """{ "status": 429, "headers": { "Retry-After": "2" } }""",
        """{ "status": 503, "statusMessage": "Not today" }""",
        """{ "status": 599 }""",
        """{ "body": "plain" }""",
        """{ "body": "" }""",
        """{ "body": "\u00e6\u00f8\u00e5 \u2603", "headers": { "Content-Type": "text/plain; charset=utf-8" } }""",
        """{ "jsonBody": { "a": [1, 2.50, 1e3, "x\u00e5<>&'", null, true], "b": { } } }""",
        """{ "jsonBody": [1, 2] }""",
        """{ "jsonBody": "text" }""",
        """{ "jsonBody": 7 }""",
        """{ "base64Body": "AAECAwQ=", "headers": { "Content-Type": "application/octet-stream" } }""",
        """{ "bodyFileName": "body.txt" }""",
        """{ "bodyFileName": "folder/body.json", "headers": { "Content-Type": "application/json" } }""",
        """{ "headers": { "X-One": "1", "X-Two": ["a", "b"], "Cache-Control": "no-store" }, "body": "x" }""",
        """{ "headers": { "Set-Cookie": ["a=1", "b=2"] } }""",
        """{ "headers": { "Transfer-Encoding": "chunked" }, "body": "chunked" }""",
        """{ "headers": { "X-Empty": "" } }""",
        """{ "fixedDelayMilliseconds": 20, "body": "late" }""",
        """{ "delayDistribution": { "type": "uniform", "lower": 1, "upper": 20 }, "body": "late" }""",
        """{ "delayDistribution": { "type": "fixed", "milliseconds": 10 }, "body": "late" }""",
        """{ "transformers": [], "body": "{{request.url}}" }""",
        """{ "fault": "EMPTY_RESPONSE" }""",
        """{ "fault": "MALFORMED_RESPONSE_CHUNK" }""",
        """{ "fault": "RANDOM_DATA_THEN_CLOSE" }""",
        """{ "fault": "CONNECTION_RESET_BY_PEER" }""",
        """{ "fault": "EMPTY_RESPONSE", "fixedDelayMilliseconds": 20 }""",
    ];

    public static IEnumerable<StubCase> All() =>
    [
        .. Responses.Select(static response => new StubCase(
            $"response {response}", [$$"""{ "request": { "url": "/r" }, "response": {{response}} }"""], [new("GET", "/r"), new("POST", "/r", "{}"), new("HEAD", "/r")])),
        new("a mapping without anything", ["{ }"], [new("GET", "/"), new("POST", "/x", "y")]),
        new("a name", ["""{ "name": "a stub", "request": { "url": "/r" } }"""], [new("GET", "/r")]),
        new("metadata", ["""{ "metadata": { "a": [1] }, "request": { "url": "/r" } }"""], [new("GET", "/r")]),
    ];
}
