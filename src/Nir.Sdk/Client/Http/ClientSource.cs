namespace Nir.Sdk.Client.Http;

/// <summary>Gives what carries an attempt.</summary>
internal static class ClientSource
{
    /// <summary>Carries calls to the register.</summary>
    /// <param name="options">What the program gave.</param>
    public static Func<HttpMessageInvoker> Create(HttpOptions options)
    {
        if (options.HttpClientFactory is { } factory)
        {
            return factory;
        }

        // What HttpClient adds to a handler (a timeout, an address, headers of its own) is set for each call here.
        var invoker = new HttpMessageInvoker(options.HttpHandler ?? NirHttpHandler.Create(), disposeHandler: false);
        return () => invoker;
    }

    /// <summary>Asks a third party for tokens: the program's trace headers are not for that one.</summary>
    /// <param name="options">What the program gave.</param>
    public static Func<HttpClient> CreateForTokens(HttpOptions options)
    {
        if (options.HttpClientFactory is { } factory)
        {
            return factory;
        }

        var client = new HttpClient(options.HttpHandler ?? Untraced(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return () => client;
    }

    /// <summary>Sends a request, and gives the answer when its headers are read.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker carrier, HttpRequestMessage request, CancellationToken cancellationToken) =>
        carrier is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : carrier.SendAsync(request, cancellationToken);

    private static SocketsHttpHandler Untraced()
    {
        var handler = NirHttpHandler.Create();
        handler.ActivityHeadersPropagator = null;
        return handler;
    }
}
