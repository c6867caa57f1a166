using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>What kind of failure stopped an exchange that was not answered.</summary>
internal static class NetworkFault
{
    /// <summary>Whether the failure came before a byte of the request was sent. What is not known for certain is not.</summary>
    public static bool IsBeforeSending(Exception error) => error is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>The kind of failure; cancellation by the caller is thrown on as such.</summary>
    public static NirErrorCode ToKode(Exception error, CancellationToken callerToken)
    {
        if (error is OperationCanceledException)
        {
            callerToken.ThrowIfCancellationRequested();
            return NirErrorCode.Timeout;
        }

        return IsBeforeSending(error) ? NirErrorCode.NoConnection : NirErrorCode.ConnectionBreak;
    }
}
