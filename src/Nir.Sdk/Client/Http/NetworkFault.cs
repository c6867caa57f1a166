using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>What stopped an exchange that was not answered. The one place that tells whether anything was sent.</summary>
internal readonly record struct NetworkFault
{
    /// <summary>Reads a fault. Cancellation by the caller is none.</summary>
    /// <param name="cause">What was thrown.</param>
    /// <param name="content">The body of the request. Null: none, as of a read that anyone may repeat.</param>
    /// <param name="clientTimeout">The timeout of the program's own client.</param>
    /// <param name="isLimit">Whether our own time limit ran out.</param>
    public NetworkFault(Exception cause, OnceContent? content, TimeSpan clientTimeout, bool isLimit)
    {
        var isNotConnected = cause is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };
        // Without an HttpClient in between, a connection that the time limit broke may say no more than that it broke.
        IsTimeout = cause is OperationCanceledException || (isLimit && cause is HttpRequestException);
        IsRepeatedBelow = content?.IsRefused == true;
        IsBeforeSending = !IsRepeatedBelow && (isNotConnected || content is { IsTaken: false });
        IsOfTheProgram = cause is ObjectDisposedException or InvalidOperationException && content is not { IsTaken: true };
        ClientTimeout = IsTimeout && !isLimit && clientTimeout != Timeout.InfiniteTimeSpan ? clientTimeout : null;
        Code = IsOfTheProgram ? NirErrorCode.InvalidRequest
            : IsBeforeSending ? NirErrorCode.NoConnection
            : IsTimeout ? NirErrorCode.Timeout
            : NirErrorCode.ConnectionBreak;
    }

    /// <summary>What kind of fault it is.</summary>
    public NirErrorCode Code { get; }

    /// <summary>Whether it certainly came before the register had the request.</summary>
    public bool IsBeforeSending { get; }

    /// <summary>Whether the time ran out.</summary>
    public bool IsTimeout { get; }

    /// <summary>Whether the program's own client or handler cannot be used.</summary>
    public bool IsOfTheProgram { get; }

    /// <summary>Whether what carries the requests tried to send this one twice.</summary>
    public bool IsRepeatedBelow { get; }

    /// <summary>The timeout of the program's own client, when it was that which ran out. Null: it was not.</summary>
    public TimeSpan? ClientTimeout { get; }
}
