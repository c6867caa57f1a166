using System.Diagnostics;
using Nir.Sdk.Client.Http;

namespace Nir.Sdk.Client.Credentials;

/// <summary>
/// Gets access tokens with a client id and a secret (OAuth 2.0 client credentials, RFC 6749, 4.4). Thread-safe: tokens are cached until
/// shortly before they expire, and one request for a new one is made at a time, however many wait for it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClientCredentialsCredential : INirCredential
{
    private readonly TokenFetch _fetch;
    private readonly TokenBuffer _buffer = new();
    private readonly string _clientId;

    /// <summary>Makes a credential for one kommune and role.</summary>
    /// <param name="tokenEndpoint">The address of the token endpoint.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address, the id, the secret or a setting cannot be used.</exception>
    public ClientCredentialsCredential(Uri tokenEndpoint, string clientId, string clientSecret, ClientCredentialsOptions? options = null)
    {
        options ??= new ClientCredentialsOptions();
        options.Validate();
        Endpoint.Check(tokenEndpoint, options.AllowUnencrypted, nameof(tokenEndpoint));
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        _fetch = new TokenFetch(tokenEndpoint, new ClientCredentialsGrant(clientId, clientSecret, options.Scope), options);
        _clientId = clientId;
    }

    /// <inheritdoc/>
    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) =>
        _buffer.ReadAsync(_fetch, cancellationToken);

    /// <inheritdoc/>
    public void Invalidate(NirAccessToken token) => _buffer.Forget(token);

    /// <summary>The client's id, never its secret.</summary>
    public override string ToString() => $"Client credentials of {_clientId}";
}
