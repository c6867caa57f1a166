using System.Net;

namespace Nir.Sdk.Client.Http;

/// <summary>Makes the handler that this library uses where the program gives none.</summary>
public static class NirHttpHandler
{
    // Longer than a DNS record lives, shorter than a deployment.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    // Long enough for a slow network. A connection that is not made is no unknown outcome: nothing was sent.
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A handler that follows no redirect (it would carry personal data to an address that nobody chose), keeps no cookie (it would tie calls of
    /// different kommuner together), gives up a connection that is not made in 15 seconds, and reaches this machine without a proxy.
    /// </summary>
    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = ConnectTimeout,
        Proxy = new ProxyUnlessLoopback(),
    };

    /// <summary>Whether a chain of handlers follows redirects. What it is made of elsewhere is not known, and false.</summary>
    /// <param name="handler">The outermost handler. Null: none.</param>
    public static bool FollowsRedirects(HttpMessageHandler? handler) => handler switch
    {
        DelegatingHandler outer => FollowsRedirects(outer.InnerHandler),
        HttpClientHandler plain => plain.AllowAutoRedirect,
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        _ => false,
    };

    // Without TLS an address is let through because it is this machine: a proxy would read the number and the secret in clear text.
    private sealed class ProxyUnlessLoopback : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => HttpClient.DefaultProxy.Credentials;
            set => throw new NotSupportedException("The machine's own proxy is used.");
        }

        public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
    }
}
