namespace Nir.Sdk.Client.Http;

/// <summary>How long an answer asks to be left alone.</summary>
internal static class Ventetid
{
    /// <summary>The header <c>Retry-After</c>, in seconds or as a date. Null: none; a date that has passed is zero.</summary>
    public static TimeSpan? Les(HttpResponseMessage response, TimeProvider timeProvider)
    {
        var header = response.Headers.RetryAfter;
        var ventetid = header?.Delta ?? header?.Date - timeProvider.GetUtcNow();
        return ventetid < TimeSpan.Zero ? TimeSpan.Zero : ventetid;
    }
}
