using System.Diagnostics;

namespace Nir.Sdk.Klient;

/// <summary>
/// Gets access tokens with a client id and a secret (OAuth 2.0 client credentials, RFC 6749, 4.4). Thread-safe: tokens are cached until
/// shortly before they expire, and one request for a new one is made at a time, however many wait for it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClientCredentialsCredential : INirCredential
{
    private readonly Tokenhenting _henting;
    private readonly TimeProvider _timeProvider;
    private readonly string _clientId;
    private readonly Lock _laas = new();
    private Bufret? _bufret;
    private Task<Bufret>? _underveis;

    /// <summary>Makes a credential for one kommune and role.</summary>
    /// <param name="tokenEndpoint">The address of the token endpoint.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address, the id, the secret or a setting cannot be used.</exception>
    public ClientCredentialsCredential(Uri tokenEndpoint, string clientId, string clientSecret, ClientCredentialsOptions? options = null)
    {
        options ??= new ClientCredentialsOptions();
        options.Valider();
        Endepunkt.Kontroller(tokenEndpoint, options.TillatUkryptert, nameof(tokenEndpoint));
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        _henting = new Tokenhenting(tokenEndpoint, clientId, clientSecret, options);
        _timeProvider = options.TimeProvider;
        _clientId = clientId;
    }

    /// <inheritdoc/>
    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<Bufret> underveis;
        lock (_laas)
        {
            if (_bufret is { } bufret && _timeProvider.GetUtcNow() < bufret.FornyesFra)
            {
                return ValueTask.FromResult(bufret.Token);
            }

            underveis = _underveis ??= Task.Run(FornyAsync, CancellationToken.None);
        }

        return VentAsync(underveis, cancellationToken);
    }

    /// <inheritdoc/>
    public void Invalidate(NirAccessToken token)
    {
        lock (_laas)
        {
            if (ReferenceEquals(_bufret?.Token, token))
            {
                _bufret = null;
            }
        }
    }

    /// <summary>The client's id, never its secret.</summary>
    public override string ToString() => $"Client credentials of {_clientId}";

    private static async ValueTask<NirAccessToken> VentAsync(Task<Bufret> underveis, CancellationToken cancellationToken) =>
        (await underveis.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;

    // Not cancelled by the one who happened to ask first: the others wait for the same answer. It has a time limit of its own.
    private async Task<Bufret> FornyAsync()
    {
        Bufret? hentet = null;
        try
        {
            return hentet = await _henting.HentAsync().ConfigureAwait(false);
        }
        finally
        {
            lock (_laas)
            {
                _bufret = hentet;
                _underveis = null;
            }
        }
    }
}
