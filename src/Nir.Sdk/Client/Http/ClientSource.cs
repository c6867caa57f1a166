namespace Nir.Sdk.Client.Http;

/// <summary>Gives the <see cref="HttpClient"/> that an attempt uses.</summary>
internal static class ClientSource
{
    // Longer than a DNS record lives, shorter than a deployment.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static Func<HttpClient> Create(HttpMessageHandler? handler, Func<HttpClient>? factory)
    {
        if (factory is not null)
        {
            return factory;
        }

        var client = new HttpClient(handler ?? Own(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return () => client;
    }

    // A redirect would carry personal data to an address that nobody chose; a cookie would tie calls of different kommuner together.
    private static SocketsHttpHandler Own() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
