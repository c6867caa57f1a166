namespace Nir.Sdk.Client.Http;

/// <summary>How long an answer asks to be left alone.</summary>
internal static class WaitTime
{
    /// <summary>The header <c>Retry-After</c>, in seconds or as a date. Null: none; a date that has passed is zero.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider timeProvider)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - timeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
