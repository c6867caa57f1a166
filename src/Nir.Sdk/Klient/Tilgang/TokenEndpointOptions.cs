namespace Nir.Sdk.Klient;

/// <summary>How a token endpoint is reached. Read once, when the credential is made.</summary>
public abstract class TokenEndpointOptions
{
    // Closed: the credentials of this library know what its kinds are.
    internal TokenEndpointOptions()
    {
    }

    /// <summary>The clock that a token's life is measured on. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long one request for a token may take. 30 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What carries the requests. The credential does not dispose it. Null: a handler of its own.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Asked for an <see cref="HttpClient"/> at every request, as <c>IHttpClientFactory</c> wants it. Null: <see cref="HttpHandler"/> is used.</summary>
    public Func<HttpClient>? HttpClientFactory { get; init; }

    /// <summary>Whether a token endpoint on another machine may be reached without TLS. What is sent to it is then in clear text: only for a fake in a closed network.</summary>
    public bool TillatUkryptert { get; init; }

    internal virtual void Valider() => Transportvalg.Kontroller(GetType().Name, TimeProvider, Timeout, HttpHandler, HttpClientFactory);
}
