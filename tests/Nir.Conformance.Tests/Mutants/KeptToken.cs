namespace Nir.Conformance.Tests.Mutants;

/// <summary>A wire that gives the first token to everyone, for ever.</summary>
internal sealed class KeptToken
{
    private Task<byte[]>? _token;

    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Send send, CancellationToken stop)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal))
        {
            return await send(request, stop);
        }

        _token ??= FetchAsync(request, send, stop);
        var content = new ByteArrayContent(await _token);
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    private static async Task<byte[]> FetchAsync(HttpRequestMessage request, Send send, CancellationToken stop)
    {
        using var answer = await send(request, stop);
        return await answer.Content.ReadAsByteArrayAsync(stop);
    }
}
