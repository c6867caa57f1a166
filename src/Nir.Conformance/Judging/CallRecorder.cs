using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Tenants;

namespace Nir.Conformance.Judging;

/// <summary>Stands in front of a scenario's register and notes what comes. It lives in memory as long as the scenario.</summary>
internal sealed class CallRecorder : IRegisterFront
{
    private const string Registrations = "/v1/registreringer/";

    private ImmutableList<SeenCall> _calls = [];
    private volatile int _step;
    private volatile IReadOnlyDictionary<string, string> _rewrites = ImmutableDictionary<string, string>.Empty;

    public int Count => 0;

    /// <summary>What came so far, in order.</summary>
    public ImmutableList<SeenCall> Calls => Volatile.Read(ref _calls);

    /// <summary>Notes that a step begins.</summary>
    public void BeginStep(int step) => _step = step;

    /// <summary>From now on answers to reads hold other text: what a newer register could answer.</summary>
    public void Rewrite(IReadOnlyDictionary<string, string> texts) => _rewrites = texts;

    public async Task InvokeAsync(HttpContext context, RequestDelegate behind)
    {
        if (context.Request.Path.StartsWithSegments("/__nir", StringComparison.Ordinal))
        {
            await behind(context);
            return;
        }

        var call = await NoteAsync(context.Request);
        try
        {
            if (_rewrites.Count > 0 && call.Operation is "read")
            {
                await RewriteAsync(context, behind);
            }
            else
            {
                await behind(context);
            }
        }
        finally
        {
            // An aborted connection leaves 200 behind, though nobody was told.
            call.Status = context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
        }
    }

    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private async Task RewriteAsync(HttpContext context, RequestDelegate behind)
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await behind(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var text =
            _rewrites.Aggregate(Encoding.UTF8.GetString(buffer.ToArray()), static (text, pair) => text.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(text);
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private async Task<SeenCall> NoteAsync(HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        request.Body = body;
        var path = request.Path.Value ?? "";
        var id = path.StartsWith(Registrations, StringComparison.OrdinalIgnoreCase) ? path[Registrations.Length..].Split('/')[0] : null;
        id = Guid.TryParse(id, out _) ? id : null;
        var isNew = request.Headers.IfNoneMatch.ToString() == "*";
        SeenCall call;
        ImmutableList<SeenCall> before;
        do
        {
            before = Calls;
            call = new SeenCall(before.Count + 1, _step, Operation(request.Method, path, id), request.Method, path + request.QueryString, id, Parse(body),
                isNew || request.Headers.IfMatch.Count > 0, isNew);
        }
        while (Interlocked.CompareExchange(ref _calls, before.Add(call), before) != before);
        return call;
    }

    private static JsonNode? Parse(MemoryStream body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body.ToArray());
        }
        catch (JsonException)
        {
            // A form, or no JSON: then only that it came is known.
            return null;
        }
    }

    private static string Operation(string method, string path, string? id)
    {
        var rest = id is null ? path : Registrations + "{id}" + path[(Registrations.Length + id.Length)..];
        return (method, rest) switch
        {
            ("PUT", Registrations + "{id}") => "transfer",
            ("GET", Registrations + "{id}") => "read",
            ("DELETE", Registrations + "{id}") => "delete",
            ("POST", Registrations + "{id}/avslutning") => "add-end",
            ("DELETE", Registrations + "{id}/avslutning/beregnet") => "remove-end",
            ("POST", Registrations + "{id}/gjenaapning") => "reopen",
            ("POST", Registrations + "soek") => "search",
            ("POST", "/v1/status") => "status",
            ("POST", "/v1/persondata") => "persondata",
            ("POST", "/v1/henvendelser") => "contact",
            ("POST", "/oauth/token") => "token",
            ("GET", "/v1/kodeverk" or "/v1/kommuner" or "/v1/openapi.json" or "/v1/openapi-3.0.json" or "/helse") => "lookup",
            ("GET", _) when rest.StartsWith("/v1/schema/", StringComparison.Ordinal) => "lookup",
            _ => "other",
        };
    }
}
