using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>What kind of failure stopped an exchange that was not answered.</summary>
internal static class Nettfeil
{
    /// <summary>Whether the failure came before a byte of the request was sent. What is not known for certain is not.</summary>
    public static bool ErFoerSending(Exception feil) => feil is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>The kind of failure; cancellation by the caller is thrown on as such.</summary>
    public static Feilkode Kode(Exception feil, CancellationToken kallersToken)
    {
        if (feil is OperationCanceledException)
        {
            kallersToken.ThrowIfCancellationRequested();
            return Feilkode.Tidsavbrudd;
        }

        return ErFoerSending(feil) ? Feilkode.IngenForbindelse : Feilkode.Forbindelsesbrudd;
    }
}
