using Nir.Register.Stubs;
using Nir.Register.Stubs.Format;

namespace Nir.Register.Tests.Stubs;

/// <summary>What is not supported is refused by name and place. Each has a twin that is taken.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { """{ "postServeActions": [] }""", "/postServeActions", "WireMock's" },
        { """{ "serveEventListeners": [] }""", "/serveEventListeners", "WireMock's" },
        { """{ "unheardOf": 1 }""", "/unheardOf", "not known" },
        { """{ "persistent": true }""", "/persistent", "not written to files" },
        { """{ "priority": 0 }""", "/priority", "whole number" },
        { """{ "id": "7" }""", "/id", "UUID" },
        { """{ "requiredScenarioState": "a" }""", "/requiredScenarioState", "scenarioName" },
        { """{ "request": { "cookies": { } } }""", "/request/cookies", "WireMock's" },
        { """{ "request": { "basicAuthCredentials": { } } }""", "/request/basicAuthCredentials", "WireMock's" },
        { """{ "request": { "multipartPatterns": [] } }""", "/request/multipartPatterns", "WireMock's" },
        { """{ "request": { "formParameters": { } } }""", "/request/formParameters", "WireMock's" },
        { """{ "request": { "customMatcher": { } } }""", "/request/customMatcher", "WireMock's" },
        { """{ "request": { "method": "GET POST" } }""", "/request/method", "method" },
        { """{ "request": { "url": "/a", "urlPath": "/a" } }""", "/request/urlPath", "Only one" },
        { """{ "request": { "url": "/a", "pathParameters": { } } }""", "/request/pathParameters", "urlPathTemplate" },
        { """{ "request": { "urlPathTemplate": "/a{b}" } }""", "/request/urlPathTemplate", "between two slashes" },
        { """{ "request": { "urlPathTemplate": "/{b}/{b}" } }""", "/request/urlPathTemplate", "same name" },
        { """{ "request": { "urlPathTemplate": "/{b}", "pathParameters": { "c": { "absent": true } } } }""", "/request/pathParameters/c", "no such place" },
        { """{ "request": { "bodyPatterns": [ { "equalToXml": "<a/>" } ] } }""", "/request/bodyPatterns/0/equalToXml", "WireMock's" },
        { """{ "request": { "bodyPatterns": [ { "matchesJsonSchema": "{}" } ] } }""", "/request/bodyPatterns/0/matchesJsonSchema", "WireMock's" },
        { """{ "request": { "bodyPatterns": [ { "equalTo": "a", "contains": "b" } ] } }""", "/request/bodyPatterns/0", "One of" },
        { """{ "request": { "bodyPatterns": [ { "equalTo": 1 } ] } }""", "/request/bodyPatterns/0/equalTo", "text" },
        { """{ "request": { "bodyPatterns": [ { "contains": "a", "caseInsensitive": true } ] } }""", "/request/bodyPatterns/0/caseInsensitive", "not known" },
        { """{ "request": { "bodyPatterns": [ { "matches": "(" } ] } }""", "/request/bodyPatterns/0/matches", "regular expression" },
        { """{ "request": { "bodyPatterns": [ { "matches": "a++" } ] } }""", "/request/bodyPatterns/0/matches", "possessive" },
        { """{ "request": { "bodyPatterns": [ { "matches": "[a-z&&[^b]]" } ] } }""", "/request/bodyPatterns/0/matches", "intersection" },
        { """{ "request": { "bodyPatterns": [ { "matches": "\\p{javaLowerCase}" } ] } }""", "/request/bodyPatterns/0/matches", "javaLowerCase" },
        { """{ "request": { "bodyPatterns": [ { "equalToJson": "{" } ] } }""", "/request/bodyPatterns/0/equalToJson", "well-formed" },
        { """{ "request": { "bodyPatterns": [ { "equalToJson": { "a": "${json-unit.matches:x}" } } ] } }""", "/request/bodyPatterns/0/equalToJson", "placeholder" },
        { """{ "request": { "bodyPatterns": [ { "equalToJson": { "a": "${json-unit.regex}(" } } ] } }""", "/request/bodyPatterns/0/equalToJson", "regular expression" },
        { """{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$.[" } ] } }""", "/request/bodyPatterns/0/matchesJsonPath", "JSONPath" },
        { """{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$.a.min()" } ] } }""", "/request/bodyPatterns/0/matchesJsonPath", "min()" },
        { """{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$['a','b']" } ] } }""", "/request/bodyPatterns/0/matchesJsonPath", "several members" },
        { """{ "request": { "bodyPatterns": [ { "matchesJsonPath": { "expression": "$.a" } } ] } }""", "/request/bodyPatterns/0/matchesJsonPath", "beside 'expression'" },
        { """{ "request": { "bodyPatterns": [ { "absent": false } ] } }""", "/request/bodyPatterns/0/absent", "not" },
        { """{ "request": { "bodyPatterns": [ { "and": [] } ] } }""", "/request/bodyPatterns/0/and", "At least one" },
        { """{ "request": { "headers": { "A": { "hasExactly": [] } } } }""", "/request/headers/A/hasExactly", "WireMock's" },
        { """{ "response": { "status": 199 } }""", "/response/status", "200 to 599" },
        { """{ "response": { "proxyBaseUrl": "http://x" } }""", "/response/proxyBaseUrl", "WireMock's" },
        { """{ "response": { "chunkedDribbleDelay": { } } }""", "/response/chunkedDribbleDelay", "WireMock's" },
        { """{ "response": { "body": "a", "jsonBody": 1 } }""", "/response/jsonBody", "Only one" },
        { """{ "response": { "base64Body": "?" } }""", "/response/base64Body", "base64" },
        { """{ "response": { "bodyFileName": "a" } }""", "/response/bodyFileName", "no folder" },
        { """{ "response": { "headers": { "A b": "c" } } }""", "/response/headers/A b", "no name" },
        { """{ "response": { "headers": { "A": "b\r\nC: d" } } }""", "/response/headers/A", "one line" },
        { """{ "response": { "headers": { "A": "" } } }""", "/response/headers/A", "without a value" },
        { """{ "response": { "headers": { "Content-Length": "7" } } }""", "/response/headers/Content-Length", "cutAfterBytes" },
        { """{ "response": { "headers": { "Transfer-Encoding": "gzip" } } }""", "/response/headers/Transfer-Encoding", "chunked" },
        { """{ "response": { "fixedDelayMilliseconds": -1 } }""", "/response/fixedDelayMilliseconds", "whole number" },
        { """{ "response": { "delayDistribution": { "type": "lognormal", "median": 1, "sigma": 1 } } }""", "/response/delayDistribution/type", "uniform" },
        { """{ "response": { "delayDistribution": { "type": "uniform", "lower": 2, "upper": 1 } } }""", "/response/delayDistribution", "more than" },
        { """{ "response": { "fault": "FIRE" } }""", "/response/fault", "EMPTY_RESPONSE" },
        { """{ "response": { "transformers": ["mine"] } }""", "/response/transformers/0", "response-template" },
        { """{ "response": { "transformers": ["nir", "response-template"] } }""", "/response/transformers", "do not go together" },
        { """{ "response": { "transformerParameters": { "nir": { } } } }""", "/response/transformerParameters/nir", "not among" },
        { """{ "response": { "transformers": ["nir"], "transformerParameters": { "nir": { "speed": 1 } } } }""", "/response/transformerParameters/nir/speed", "not known" },
        { """{ "response": { "transformers": ["nir"], "transformerParameters": { "nir": { "damage": "total" } } } }""", "/response/transformerParameters/nir/damage", "json" },
        { """{ "response": { "body": "{{now}} {{randomValue length=3}}", "transformers": ["response-template"] } }""", "/response/body", "randomValue" },
        { """{ "response": { "body": "{{> other}}", "transformers": ["response-template"] } }""", "/response/body", "include another" },
        { """{ "response": { "body": "a {{ b", "transformers": ["response-template"] } }""", "/response/body", "template" },
        { """{ "response": { "headers": { "A": "{{math 1 '+' 2}}" }, "transformers": ["response-template"] } }""", "/response/headers/A", "math" },
        { """{ "response": { "body": "{{#if (eq 1 2)}}x{{/if}}", "transformers": ["response-template"] } }""", "/response/body", "eq" },
    };

    public static TheoryData<string> Taken =>
    [
        "{ }",
        """{ "persistent": false, "metadata": { "anything": [1] }, "name": "x", "priority": 1 }""",
        """{ "request": { "method": "PURGE", "urlPathTemplate": "/a/{b}", "pathParameters": { "b": { "absent": true } } } }""",
        """{ "request": { "bodyPatterns": [ { "equalTo": "a", "caseInsensitive": true }, { "absent": "(absent)" } ] } }""",
        """{ "request": { "bodyPatterns": [ { "matches": "[a-z&]+?\\p{Alpha}\\Q(\\E(?<name>x)\\k<name>(?i:y)" } ] } }""",
        """{ "request": { "bodyPatterns": [ { "equalToJson": { "a": "${json-unit.regex}[a-z]" }, "ignoreArrayOrder": true } ] } }""",
        """{ "request": { "bodyPatterns": [ { "matchesJsonPath": { "expression": "$.a[?(@.b == 'c' && !@.d)].length()", "not": { "or": [ { "contains": "x" } ] } } } ] } }""",
        """{ "response": { "jsonBody": null, "headers": { "Transfer-Encoding": "chunked", "X": ["a", "b"], "N": 7 } } }""",
        """{ "response": { "transformers": ["nir"], "transformerParameters": { "nir": { "damage": "json", "answer": "send", "cutAfterBytes": 0, "delay": "before" } } } }""",
        """{ "response": { "body": "{{#if (lower request.method)}}x{{else}}{{! eq }}{{/if}}{{nope}}", "transformers": ["response-template"] } }""",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_mapping_is_refused_with_its_place(string mapping, string place, string words)
    {
        using var stubs = new StubLayer();

        var fault = Assert.Throws<MappingException>(() => stubs.Add(mapping)).Fault;

        Assert.Equal(place, fault.Pointer);
        Assert.Contains(words, fault.Detail, StringComparison.Ordinal);
        Assert.Equal(0, stubs.Count);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void Its_twin_is_taken(string mapping)
    {
        using var stubs = new StubLayer();

        stubs.Add(mapping);

        Assert.Equal(1, stubs.Count);
    }
}
