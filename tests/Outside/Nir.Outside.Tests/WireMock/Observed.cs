using System.Net;
using System.Text;

namespace Nir.Outside.Tests.WireMock;

/// <summary>What a server did with a request.</summary>
/// <param name="Text">What can be compared: which stub answered, status, headers and body; or how the connection ended.</param>
internal sealed record Observed(string Text)
{
    private static readonly string[] Compared = ["Content-Type", "Location", "ETag", "Retry-After", "Set-Cookie", "Cache-Control"];

    public static async Task<Observed> OfAsync(HttpClient client, Uri server, SentRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var message = request.ToMessage(server);
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return new(await ReadAsync(answer, cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            return new($"broken: {Kind(fault)}");
        }
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.Headers.TryGetValues("Matched-Stub-Id", out var stub))
        {
            return "no stub";
        }

        var text = new StringBuilder($"stub {stub.Single()}: {(int)answer.StatusCode}");
        // A status that has no phrase is given its own number, or none.
        if (answer.ReasonPhrase is { Length: > 0 } reason && reason != Standard(answer.StatusCode) && reason != $"{(int)answer.StatusCode}")
        {
            text.Append(" (").Append(reason).Append(')');
        }

        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || name == "Matched-Stub-Name" || Compared.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                text.Append('\n').Append(name).Append(": ").AppendJoin(" | ", values);
            }
        }

        return text.Append("\n\n").Append(Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(cancellationToken)) is var hex && hex.Length > 0
            ? Encoding.UTF8.GetString(Convert.FromHexString(hex))
            : "").ToString();
    }

    /// <summary>Whether random bytes are no answer or the beginning of none depends on the bytes.</summary>
    private static string Kind(HttpRequestException fault) => fault switch
    {
        { InnerException: IOException { InnerException: System.Net.Sockets.SocketException socket } } => $"{socket.SocketErrorCode}",
        { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse } => "no whole answer",
        _ => $"{fault.HttpRequestError}",
    };

    private static string Standard(HttpStatusCode status)
    {
        using var answer = new HttpResponseMessage(status);
        return answer.ReasonPhrase ?? "";
    }
}
