using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Register.Stubs.Journal;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Admin;

/// <summary>Writes a request of the journal as WireMock does.</summary>
internal static class RequestJson
{
    public static IncomingRequest AsIncoming(LoggedRequest request) => new()
    {
        Method = request.Method,
        Url = request.Url,
        Headers = new RequestHeaders(request.Headers),
        Body = Encoding.UTF8.GetBytes(request.Body),
        Server = request.Server,
    };

    public static JsonNode Request(LoggedRequest request) => new JsonObject
    {
        ["url"] = request.Url,
        ["absoluteUrl"] = request.Server.GetLeftPart(UriPartial.Authority) + request.Url,
        ["method"] = request.Method,
        ["clientIp"] = request.ClientIp,
        ["headers"] = new JsonObject(request.Headers.Select(static header => KeyValuePair.Create(header.Key, Values(header.Value)))),
        ["cookies"] = new JsonObject(),
        ["browserProxyRequest"] = false,
        ["loggedDate"] = request.Time.ToUnixTimeMilliseconds(),
        ["loggedDateString"] = request.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
        ["bodyAsBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(request.Body)),
        ["body"] = request.Body,
        ["scheme"] = request.Server.Scheme,
        ["host"] = request.Server.Host,
        ["port"] = request.Server.Port,
        ["queryParams"] = new JsonObject(QueryString.Parse(request.Url).Select(static par => KeyValuePair.Create(
            par.Key, (JsonNode?)new JsonObject { ["key"] = par.Key, ["values"] = new JsonArray([.. par.Value.Select(static value => JsonValue.Create(value))]) }))),
    };

    public static JsonNode Event(LoggedRequest request)
    {
        var shown = new JsonObject
        {
            ["id"] = request.Id,
            ["request"] = Request(request),
            ["response"] = new JsonObject { ["status"] = request.Status },
            ["responseDefinition"] = new JsonObject { ["status"] = request.Status },
            ["wasMatched"] = request.Stub is not null,
        };
        if (request.Stub is { } stub)
        {
            shown["stubMapping"] = MappingsApi.Show(stub);
            shown["responseDefinition"] = ((JsonObject)MappingsApi.Show(stub))["response"]?.DeepClone() ?? new JsonObject();
        }

        return shown;
    }

    private static JsonNode? Values(ImmutableArray<string> values) => values is [var only]
        ? JsonValue.Create(only)
        : new JsonArray([.. values.Select(static value => JsonValue.Create(value))]);
}
