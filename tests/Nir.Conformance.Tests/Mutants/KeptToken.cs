namespace Nir.Conformance.Tests.Mutants;

/// <summary>A wire that gives the first token to everyone, for ever.</summary>
internal sealed class KeptToken
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private byte[]? _token;

    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken stop)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal))
        {
            return await send(request, stop);
        }

        await _gate.WaitAsync(stop);
        try
        {
            if (_token is null)
            {
                using var answer = await send(request, stop);
                _token = await answer.Content.ReadAsByteArrayAsync(stop);
            }
        }
        finally
        {
            _gate.Release();
        }

        var content = new ByteArrayContent(_token);
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
