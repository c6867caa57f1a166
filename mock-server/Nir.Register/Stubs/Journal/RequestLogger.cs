using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Journal;

/// <summary>Makes of a request what may be kept of it.</summary>
internal static class RequestLogger
{
    private const int LongestBody = 16 * 1024;
    private const int LongestText = 2 * 1024;

    // An identifier at the cut is seen whole before the rest is cut off.
    private const int Margin = 256;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Secrets = ["Authorization", "Proxy-Authorization", "Cookie"];

    public static LoggedRequest Log(IncomingRequest request, DateTimeOffset time, string clientIp) => new()
    {
        Id = Guid.NewGuid(),
        Time = time,
        Method = Redaction.Of(request.Method),
        Url = Short(request.Url, LongestText),
        Server = request.Server,
        ClientIp = clientIp,
        Headers = [.. request.Headers.Select(static header => KeyValuePair.Create(
            Redaction.Of(header.Key), header.Value.Select(value => Header(header.Key, value)).ToImmutableArray()))],
        Body = Body(request),
    };

    /// <summary>A token or a password is no one's business, and a number in base64 would not be found.</summary>
    private static string Header(string name, string value)
    {
        if (!Secrets.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return Short(value, LongestText);
        }

        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && value.AsSpan(0, space).IndexOfAnyExcept(Letters) < 0 ? $"{value[..space]} ***" : "***";
    }

    private static string Body(IncomingRequest request)
    {
        if (request.Body is null)
        {
            return "(the body is larger than the stub layer reads)";
        }

        return request.Body.Length == 0 ? ""
            : Short(request.Body.Length > LongestBody + Margin ? Encoding.UTF8.GetString(request.Body, 0, LongestBody + Margin) : request.Text!, LongestBody);
    }

    private static string Short(string text, int most) => text.Length <= most
        ? Redaction.Of(text)
        : Redaction.Of(text.Length > most + Margin ? text[..(most + Margin)] : text)[..most] + " ... (cut)";
}
