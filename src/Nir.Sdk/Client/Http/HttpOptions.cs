namespace Nir.Sdk.Client.Http;

/// <summary>How requests are sent. Read once, when what sends them is made.</summary>
public abstract class HttpOptions
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    // Closed: what sends requests knows what its kinds are.
    internal HttpOptions()
    {
    }

    /// <summary>The clock: what day it is in Norway, timeouts, the life of tokens, <c>Retry-After</c>. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long one attempt may take, from its beginning to the end of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What carries the requests: a test's handler or a proxy. It is not disposed here. Null: a handler of its own.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Asked for an <see cref="HttpClient"/> at every attempt, as <c>IHttpClientFactory</c> wants it. Null: <see cref="HttpHandler"/> is
    /// used.</summary>
    public Func<HttpClient>? HttpClientFactory { get; init; }

    /// <summary>Whether an address on another machine may be reached without TLS. Identifiers and secrets are then sent in clear text: only for a fake in a
    /// closed network.</summary>
    public bool AllowUnencrypted { get; init; }

    /// <exception cref="ArgumentException">A setting cannot be used. The message names it.</exception>
    internal virtual void Validate()
    {
        var name = GetType().Name;
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (Timeout <= TimeSpan.Zero || Timeout > LongestTimeout)
        {
            throw new ArgumentException($"{name}.{nameof(Timeout)} must be more than zero and at most an hour.");
        }

        if (HttpHandler is not null && HttpClientFactory is not null)
        {
            throw new ArgumentException($"{name}: give {nameof(HttpHandler)} or {nameof(HttpClientFactory)}, not both.");
        }

        if (NirHttpHandler.FollowsRedirects(HttpHandler))
        {
            throw new ArgumentException(
                $"{name}.{nameof(HttpHandler)} follows redirects, which would carry a registration or a secret to an address that nobody chose. Set its AllowAutoRedirect to false, or begin with {nameof(NirHttpHandler)}.{nameof(NirHttpHandler.Create)}().");
        }
    }
}
