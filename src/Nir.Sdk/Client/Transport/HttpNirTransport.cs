using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Transport;

/// <summary>Speaks this library's contract, JSON over HTTPS. Immutable and thread-safe; one attempt for each call.</summary>
public sealed class HttpNirTransport : INirTransport, ICallLayer
{
    private readonly HttpExchange _exchange;
    private readonly SendingPool _sendings;

    /// <summary>Makes a transport.</summary>
    /// <param name="endpoint">The register's address, for example <c>https://nir.example.no/</c>.</param>
    /// <param name="credential">Gives access tokens.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address or a setting cannot be used.</exception>
    public HttpNirTransport(Uri endpoint, INirCredential credential, HttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new DefaultOptions();
        options.Validate();
        _exchange = new HttpExchange(Endpoint.Folder(endpoint, options.AllowUnencrypted, nameof(endpoint)), credential, options);
        _sendings = new SendingPool(options);
    }

    /// <inheritdoc/>
    public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return CarryAsync(call, cancellationToken).AsTask();
    }

    ValueTask<TResult> ICallLayer.CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => CarryAsync(call, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        var form = call.ToHttp();
        using var sending = _sendings.Begin(form.Body, cancellationToken);
        try
        {
            return form.Read(await _exchange.SendAsync(call, form, sending).ConfigureAwait(false));
        }
        catch (NirException fault) when (form.IsWrite && IsUnanswered(fault))
        {
            return form.Unknown(call.CorrelationId, fault.Message);
        }
    }

    private static bool IsUnanswered(NirException fault) => fault is { Status: null, ErrorCode: NirErrorCode.Timeout or NirErrorCode.ConnectionBreak };

    private sealed class DefaultOptions : HttpOptions;
}
