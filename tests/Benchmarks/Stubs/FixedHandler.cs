using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Nir.Benchmarks.Stubs;

/// <summary>Answers every transfer at once: it is stored, without a remark.</summary>
internal sealed class FixedHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        var id = request.RequestUri!.Segments[^1];
        var body = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","versjon":"1","merknader":[]}""");
        return new(HttpStatusCode.Created)
        {
            RequestMessage = request,
            Headers = { ETag = new("\"1\"") },
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
    }
}
