using Nir.Testing;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace Nir.MockServer.WireMock;

/// <summary>Sends a request that came to someone else's WireMock to a fake, and brings the answer back.</summary>
internal static class RegisterForwarder
{
    // They belong to one connection, or are set anew.
    private static readonly HashSet<string> OfTheConnection =
        new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Date" };

    /// <summary>Asks the fake.</summary>
    public static async Task<ResponseMessage> AskAsync(FakeNir nir, IRequestMessage request)
    {
        using var invoker = new HttpMessageInvoker(nir.CreateHandler());
        using var sent = Request(nir, request);
        using var received = await invoker.SendAsync(sent, CancellationToken.None);
        var body = await received.Content.ReadAsByteArrayAsync();
        var answer = new ResponseMessage
        {
            StatusCode = (int)received.StatusCode,
            BodyData = body.Length == 0 ? null : new BodyData { BodyAsBytes = body, DetectedBodyType = BodyType.Bytes },
        };
        foreach (var (name, values) in received.Headers.Concat(received.Content.Headers))
        {
            if (!OfTheConnection.Contains(name))
            {
                answer.AddHeader(name, [.. name == "Location" ? values.Select(value => BelowRoot(nir, value)) : values]);
            }
        }

        return answer;
    }

    private static HttpRequestMessage Request(FakeNir nir, IRequestMessage request)
    {
        var address = new Uri(nir.Endpoint, new Uri(request.Url).PathAndQuery.TrimStart('/'));
        var sent =
            new HttpRequestMessage(new HttpMethod(request.Method), address)
            {
                Content = request.BodyAsBytes is { Length: > 0 } body
                ? new ByteArrayContent(body)
                : null
            };
        foreach (var (name, values) in request.Headers ?? new Dictionary<string, WireMockList<string>>())
        {
            if (!OfTheConnection.Contains(name) && !sent.Headers.TryAddWithoutValidation(name, values))
            {
                sent.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return sent;
    }

    // A tenant's addresses begin with its prefix, which is not there on the server in between.
    private static string BelowRoot(FakeNir nir, string location) =>
        location.StartsWith(nir.Endpoint.AbsolutePath, StringComparison.Ordinal) ? $"/{location[nir.Endpoint.AbsolutePath.Length..]}" : location;
}
