namespace Nir.Sdk.Klient;

/// <summary>How a <see cref="ClientCredentialsCredential"/> works. Read once, when the credential is made.</summary>
public sealed class ClientCredentialsOptions
{
    /// <summary>The scope to ask for. Null: what the token endpoint gives by itself.</summary>
    public string? Scope { get; init; }

    /// <summary>The clock that a token's life is measured on. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long one request for a token may take. 30 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What carries the requests. The credential does not dispose it. Null: a handler of its own.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Asked for an <see cref="HttpClient"/> at every request, as <c>IHttpClientFactory</c> wants it. Null: <see cref="HttpHandler"/> is used.</summary>
    public Func<HttpClient>? HttpClientFactory { get; init; }

    /// <summary>Whether a token endpoint on another machine may be reached without TLS. The secret is then sent in clear text: only for a fake in a closed network.</summary>
    public bool TillatUkryptert { get; init; }

    internal void Valider()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"{nameof(ClientCredentialsOptions)}.{nameof(Timeout)} must be more than zero and at most an hour.");
        }

        if (HttpHandler is not null && HttpClientFactory is not null)
        {
            throw new ArgumentException($"{nameof(ClientCredentialsOptions)}: give {nameof(HttpHandler)} or {nameof(HttpClientFactory)}, not both.");
        }
    }
}
