using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Nir.Conformance.Tests.Mutants;

/// <summary>A wire with a mutant's fault on it.</summary>
internal sealed class FaultyWire(HttpMessageHandler inner, Mutant mutant) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (mutant.Body is { } change && request.Method == HttpMethod.Put)
        {
            var body = JsonNode.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken))!.AsObject();
            change(body);
            request.Content = Json(body);
        }

        return mutant.Wire is { } wire ? await wire(request, base.SendAsync, cancellationToken) : await base.SendAsync(request, cancellationToken);
    }

    public static ByteArrayContent Json(JsonObject body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>The same request once more, under another id when it is a transfer.</summary>
    public static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, bool underNewId)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            var bytes = await content.ReadAsByteArrayAsync();
            copy.Content = new ByteArrayContent(bytes);
            copy.Content.Headers.ContentType = content.Headers.ContentType;
            if (underNewId && request.Method == HttpMethod.Put)
            {
                var body = JsonNode.Parse(bytes)!.AsObject();
                var id = Guid.NewGuid().ToString();
                copy.RequestUri = new Uri(request.RequestUri!.ToString().Replace(body["id"]!.GetValue<string>(), id, StringComparison.OrdinalIgnoreCase));
                body["id"] = id;
                copy.Content = Json(body);
            }
        }

        return copy;
    }
}
