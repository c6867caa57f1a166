namespace Nir.Sdk.Klient;

/// <summary>Checks the settings that every sender of requests has.</summary>
internal static class Transportvalg
{
    /// <exception cref="ArgumentException">A setting cannot be used. The message names it.</exception>
    public static void Kontroller(string options, TimeProvider timeProvider, TimeSpan timeout, HttpMessageHandler? httpHandler, Func<HttpClient>? httpClientFactory)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        if (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"{options}.{nameof(NirClientOptions.Timeout)} must be more than zero and at most an hour.");
        }

        if (httpHandler is not null && httpClientFactory is not null)
        {
            throw new ArgumentException($"{options}: give {nameof(NirClientOptions.HttpHandler)} or {nameof(NirClientOptions.HttpClientFactory)}, not both.");
        }
    }
}
