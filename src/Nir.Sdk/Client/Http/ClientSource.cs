namespace Nir.Sdk.Client.Http;

/// <summary>Gives the <see cref="HttpClient"/> that an attempt uses.</summary>
internal static class ClientSource
{
    /// <param name="options">What the program gave.</param>
    /// <param name="isForTokens">Whether it asks a third party for tokens: the program's trace headers are not for that one.</param>
    public static Func<HttpClient> Create(HttpOptions options, bool isForTokens = false)
    {
        if (options.HttpClientFactory is { } factory)
        {
            return factory;
        }

        var client = new HttpClient(options.HttpHandler ?? Own(isForTokens), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return () => client;
    }

    private static SocketsHttpHandler Own(bool isForTokens)
    {
        var handler = NirHttpHandler.Create();
        if (isForTokens)
        {
            handler.ActivityHeadersPropagator = null;
        }

        return handler;
    }
}
