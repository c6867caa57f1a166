using System.Text.Json;

namespace Nir.Outside.Tests.WireMock;

/// <summary>Templates that tell of the request.</summary>
internal static class TemplateCases
{
    private static readonly string[] Templates =
    [
        "{{request.method}}", "{{request.url}}", "{{{request.url}}}", "{{request.path}}", "{{request.path.[0]}}", "{{request.path.[1]}}", "{{request.path.1}}", "{{request.path.id}}",
        "{{request.pathSegments.[1]}}", "{{request.pathSegments}}", "{{request.query.x}}", "{{request.query.x.[1]}}", "{{request.query.x.1}}", "{{request.query.x.first}}", "{{request.query.x.last}}",
        "{{request.query.y}}", "{{request.query.nope}}", "{{request.headers.X-Id}}", "{{request.headers.[X-Id]}}", "{{request.headers.x-id}}", "{{request.headers.X-Many.[1]}}", "{{request.cookies.k}}",
        "{{request.body}}", "{{request.bodyAsBase64}}", "{{request.scheme}}", "{{jsonPath request.body '$.a'}}", "{{jsonPath request.body '$.b.c[2]'}}", "{{jsonPath request.body '$.b.c'}}", "{{jsonPath request.body '$.b'}}",
        "{{jsonPath request.body '$.nope'}}", "{{jsonPath request.body '$.t'}}", "{{jsonPath request.body '$.n'}}", "{{nope}}|{{request.nope}}|{{request.nope.x}}", "{{#if request.query.x}}Y{{else}}N{{/if}}",
        "{{#if request.query.nope}}Y{{else}}N{{/if}}", "{{#unless request.query.nope}}Y{{/unless}}", "{{#each request.query.x}}{{this}},{{/each}}", "{{#each request.query.x}}{{@index}}={{this}};{{/each}}",
        "{{#with request}}{{method}}{{/with}}", "{{! a comment }}x", "{{!-- a comment --}}x", "{{request.query.x.[7]}}|", "{{parameters.p}}|{{parameters.q.r}}", "{{lookup request.headers 'X-Id'}}",
        "{{upper request.method}}", "{{lower request.method}}", "{{trim '  x '}}", "{{~ request.method ~}}  x", "no places", "{ {{request.method}} }", "{\"id\": \"{{jsonPath request.body '$.id'}}\"}",
        "{{#if (lower request.method)}}Y{{/if}}", "{{upper (jsonPath request.body '$.s')}}", "\u00e5 {{request.query.y}} \u2603",
    ];

    private static readonly SentRequest[] Requests =
    [
        new("POST", "/a/b%20c?x=1&x=2&y=%3C%26%27%22%60%3D%C3%A5",
            """{ "id": "i1", "a": 1, "b": { "c": [1, 2.5, "x<"] }, "t": true, "n": null, "s": "small" }""", ("X-Id", "h<"), ("Cookie", "k=v; l=w"), ("X-Many", "m1"), ("X-Many", "m2")),
        new("GET", "/a/b"),
        new("POST", "/a/17?x=", "no json"),
    ];

    public static IEnumerable<StubCase> All() =>
    [
        .. Templates.Select(static template => new StubCase(
            $"template {template}",
            [$$$"""{ "request": { "urlPathTemplate": "/a/{id}" }, "response": { "body": {{{JsonSerializer.Serialize(template)}}}, "transformers": ["response-template"], "transformerParameters": { "p": "P<", "q": { "r": 7 } } } }"""],
            Requests)),
        new("a template in a header and a JSON body",
            ["""{ "request": { "urlPathTemplate": "/a/{id}" }, "response": { "headers": { "X-Id": "{{request.path.id}}" }, "jsonBody": { "id": "{{request.path.id}}", "m": "{{request.method}}" }, "transformers": ["response-template"] } }"""],
            Requests),
        new("a template in a file",
            ["""{ "request": { "urlPathTemplate": "/a/{id}" }, "response": { "bodyFileName": "template.txt", "transformers": ["response-template"] } }"""],
            Requests),
    ];
}
