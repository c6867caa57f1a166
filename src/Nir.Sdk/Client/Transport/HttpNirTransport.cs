using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Transport;

/// <summary>Speaks this library's contract, JSON over HTTPS. Immutable and thread-safe; one attempt for each call.</summary>
public sealed class HttpNirTransport : INirTransport
{
    private readonly HttpExchange _exchange;

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
    }

    /// <inheritdoc/>
    public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var form = call.ToHttp();
        var question = new HttpQuestion(call.Route.Method, call.Route.PathTo(call.RegistreringId) + form.Query, call.CorrelationId)
        {
            IsWrite = form.IsWrite,
            Body = form.Body,
            Version = form.Version,
            MustNotExist = form.MustNotExist,
            Destination = form.Destination,
        };
        try
        {
            return form.Read(await _exchange.SendAsync(question, cancellationToken).ConfigureAwait(false));
        }
        catch (NirException fault) when (form.IsWrite && IsUnanswered(fault))
        {
            return form.Unknown(call.CorrelationId, fault.Message);
        }
    }

    private static bool IsUnanswered(NirException fault) => fault is { Status: null, ErrorCode: NirErrorCode.Timeout or NirErrorCode.ConnectionBreak };

    private sealed class DefaultOptions : HttpOptions;
}
