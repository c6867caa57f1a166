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
    private readonly Tokenhenting _henting;
    private readonly Tokenbuffer _buffer = new();
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
        Endepunkt.Kontroller(tokenEndpoint, options.TillatUkryptert, nameof(tokenEndpoint));
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        _henting = new Tokenhenting(tokenEndpoint, new ClientCredentialsGrant(clientId, clientSecret, options.Scope), options);
        _clientId = clientId;
    }

    /// <inheritdoc/>
    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) =>
        _buffer.HentAsync(_henting, cancellationToken);

    /// <inheritdoc/>
    public void Invalidate(NirAccessToken token) => _buffer.Glem(token);

    /// <summary>The client's id, never its secret.</summary>
    public override string ToString() => $"Client credentials of {_clientId}";
}
