using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Register.Stubs.Format;
using Nir.Register.Stubs.Journal;

namespace Nir.Register.Stubs.Admin;

/// <summary><c>/__admin/requests</c>: what came in, and how near it was to a stub.</summary>
internal sealed class RequestsApi(StubLayer layer)
{
    public AdminAnswer Answer(AdminCall call) => (call.Method, call.Segments) switch
    {
        ("GET", ["requests"]) => List(call),
        ("DELETE", ["requests"]) or ("POST", ["requests", "reset"]) => RemoveAll(),
        ("POST", ["requests", "count"]) => AdminAnswer.Ok(new JsonObject { ["count"] = Find(call).Count, ["requestJournalDisabled"] = false }),
        ("POST", ["requests", "find"]) => AdminAnswer.Ok(Shown("requests", Find(call))),
        ("POST", ["requests", "remove"]) => AdminAnswer.Ok(new JsonObject { ["serveEvents"] = Remove(call) }),
        ("GET", ["requests", "unmatched"]) => AdminAnswer.Ok(Shown("requests", Unmatched())),
        ("GET", ["requests", "unmatched", "near-misses"]) => NearMisses(Unmatched()),
        ("POST", ["near-misses", "request-pattern"] or ["requests", "near-misses", "request-pattern"]) => NearMissesOf(call),
        (_, ["near-misses", ..] or ["requests", "near-misses", ..] or ["requests", "remove-by-metadata"]) => AdminApi.NotSupported(call),
        ("GET", ["requests", var id]) when Guid.TryParse(id, out var key) =>
            layer.Journal.Find(key) is { } request ? AdminAnswer.Ok(RequestJson.Event(request)) : AdminAnswer.Missing,
        ("DELETE", ["requests", var id]) when Guid.TryParse(id, out var key) => RemoveOne(key),
        _ => AdminAnswer.Missing,
    };

    private AdminAnswer List(AdminCall call)
    {
        foreach (var name in call.Query.Keys)
        {
            if (name is not ("limit" or "since" or "unmatched" or "matchingStub"))
            {
                throw new MappingException(new("", $"The parameter '{Redaction.Of(name)}' is not known. limit, since, unmatched and matchingStub are."));
            }
        }

        var (since, unmatched, stub) = (Since(call), call.Query["unmatched"] == "true", Stub(call));
        var found = layer.Journal.Latest
            .Where(request => (since is null || request.Time > since) && (!unmatched || request.Stub is null) && (stub is null || request.Stub?.Id == stub)).ToList();
        return AdminAnswer.Ok(new JsonObject
        {
            ["requests"] = new JsonArray([.. found.Take(call.Number("limit") ?? int.MaxValue).Select(RequestJson.Event)]),
            ["meta"] = new JsonObject { ["total"] = found.Count },
            ["requestJournalDisabled"] = false,
        });
    }

    private static DateTimeOffset? Since(AdminCall call) => !call.Query.TryGetValue("since", out var text) ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new MappingException(new("", "The parameter 'since' is expected to be a time in ISO 8601."));

    private static Guid? Stub(AdminCall call) => !call.Query.TryGetValue("matchingStub", out var text) ? null
        : Guid.TryParse(text, out var id) ? id
        : throw new MappingException(new("", "The parameter 'matchingStub' is expected to be a UUID."));

    private AdminAnswer RemoveAll()
    {
        layer.Journal.Remove(static _ => true);
        return AdminAnswer.Done;
    }

    private AdminAnswer RemoveOne(Guid id) => layer.Journal.Remove(request => request.Id == id).Count > 0 ? AdminAnswer.Done : AdminAnswer.Missing;

    private List<LoggedRequest> Unmatched() => [.. layer.Journal.Latest.Where(static request => request.Stub is null)];

    /// <summary>What is kept has its identifiers starred out, so the same is done with what is asked for.</summary>
    private List<LoggedRequest> Find(AdminCall call)
    {
        var pattern = RequestPatternReader.Read(call.RedactedJson());
        return [.. layer.Journal.Latest.Where(request => pattern.Matches(RequestJson.AsIncoming(request)))];
    }

    private JsonArray Remove(AdminCall call)
    {
        var pattern = RequestPatternReader.Read(call.RedactedJson());
        return new JsonArray([.. layer.Journal.Remove(request => pattern.Matches(RequestJson.AsIncoming(request))).Select(RequestJson.Event)]);
    }

    private static JsonObject Shown(string name, IEnumerable<LoggedRequest> requests) => new()
    {
        [name] = new JsonArray([.. requests.Select(RequestJson.Request)]),
        ["requestJournalDisabled"] = false,
    };

    /// <summary>For each request the stub that is nearest to it.</summary>
    private AdminAnswer NearMisses(IEnumerable<LoggedRequest> requests)
    {
        var misses = new JsonArray();
        foreach (var request in requests)
        {
            var incoming = RequestJson.AsIncoming(request);
            if (layer.Catalogue.All.Select(stub => (Stub: stub, Distance: stub.Request.Distance(incoming))).OrderBy(static near => near.Distance).FirstOrDefault() is { Stub: { } stub } nearest)
            {
                misses.Add((JsonNode)new JsonObject
                {
                    ["request"] = RequestJson.Request(request),
                    ["stubMapping"] = MappingsApi.Show(stub),
                    ["matchResult"] = new JsonObject { ["distance"] = nearest.Distance },
                });
            }
        }

        return AdminAnswer.Ok(new JsonObject { ["nearMisses"] = misses });
    }

    /// <summary>The requests that are nearest to a pattern.</summary>
    private AdminAnswer NearMissesOf(AdminCall call)
    {
        const int Shown = 3;
        var document = call.RedactedJson();
        var pattern = RequestPatternReader.Read(document);
        var nearest = layer.Journal.Latest.Select(request => (Request: request, Distance: pattern.Distance(RequestJson.AsIncoming(request)))).OrderBy(static near => near.Distance).Take(Shown);
        return AdminAnswer.Ok(new JsonObject
        {
            ["nearMisses"] = new JsonArray([.. nearest.Select(near => (JsonNode)new JsonObject
            {
                ["request"] = RequestJson.Request(near.Request),
                ["requestPattern"] = JsonNode.Parse(document.Element.GetRawText()),
                ["matchResult"] = new JsonObject { ["distance"] = near.Distance },
            })]),
        });
    }
}
