namespace Nir.Sdk.Client.Http;

/// <summary>Checks an address before anything is sent to it.</summary>
internal static class Endpoint
{
    /// <summary>The address, ending in a slash so that paths can be put after it.</summary>
    public static Uri Folder(Uri endpoint, bool allowUnencrypted, string parameter)
    {
        Check(endpoint, allowUnencrypted, parameter);
        return endpoint.AbsolutePath.EndsWith('/') ? endpoint : new Uri($"{endpoint.GetLeftPart(UriPartial.Path)}/");
    }

    public static void Check(Uri endpoint, bool allowUnencrypted, string parameter)
    {
        ArgumentNullException.ThrowIfNull(endpoint, parameter);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("An absolute address with https is expected.", parameter);
        }

        if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw new ArgumentException("The address must not hold a user, a query or a fragment: they end up in logs.", parameter);
        }

        if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && !allowUnencrypted)
        {
            throw new ArgumentException(
                $"Identifiers and secrets are not sent to another machine without TLS. Use https, or set {nameof(NirClientOptions.AllowUnencrypted)} in the options for a fake in a closed network.",
                parameter);
        }
    }
}
