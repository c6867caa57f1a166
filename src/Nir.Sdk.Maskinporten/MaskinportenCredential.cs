using System.Buffers;
using System.Diagnostics;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;

namespace Nir.Sdk.Maskinporten;

/// <summary>
/// Gets access tokens from Maskinporten with signed grants (RFC 7523). Thread-safe: tokens are cached until shortly before they expire, one
/// request for a new one is made at a time, and every request has a grant of its own, since Maskinporten takes each once.
/// </summary>
/// <remarks>
/// The clock: Maskinporten takes a grant only when the time it was issued is less than 10 seconds from its own clock, so the machine's clock must be
/// synchronised. A refusal says how far it is off when the answer tells the time. A token's life is counted from when it was asked
/// for, on this machine's clock alone, so a clock that is off does not make a token live longer.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MaskinportenCredential : INirCredential
{
    // RFC 6749, 3.3, and the space between scopes.
    private static readonly SearchValues<char> ScopeCharacter = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static character => (char)character).Except(['"', '\\'])]);

    private readonly TokenFetch _fetch;
    private readonly TokenBuffer _buffer;
    private readonly string _text;

    /// <summary>Makes a credential for one scope of one client.</summary>
    /// <param name="authority">Which Maskinporten.</param>
    /// <param name="clientId">The client's id in Maskinporten.</param>
    /// <param name="scope">The scope to ask for, or several with a space between them. Their order has no meaning.</param>
    /// <param name="key">Signs the grants. The credential does not dispose it.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address, the id, the scope or a setting cannot be used.</exception>
    public MaskinportenCredential(MaskinportenAuthority authority, string clientId, string scope, MaskinportenKey key, MaskinportenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(key);
        options ??= new MaskinportenOptions();
        options.Validate();
        Endpoint.Check(authority.TokenEndpoint, options.AllowUnencrypted, nameof(authority));
        var ordered = Arrange(scope);
        _fetch = new TokenFetch(authority.TokenEndpoint, new MaskinportenGrant(authority, clientId, ordered, key, options), options);
        _buffer = (options.TokenCache ?? new MaskinportenTokenCache()).For(new MaskinportenTokenCache.MaskinportenSigner(
            authority.Miljoe, authority.Address, authority.Issuer, clientId, ordered, options.Consumer?.ToString(), options.Resource, key.KeyId));
        _text =
            $"Maskinporten client {clientId} at {authority.Address.Authority}, scope {ordered}, key {key.KeyId}{(options.Consumer is { } consumer ? $", for {consumer}" : "")}";
    }

    /// <inheritdoc/>
    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) =>
        _buffer.ReadAsync(_fetch, cancellationToken);

    /// <inheritdoc/>
    public void Invalidate(NirAccessToken token) => _buffer.Forget(token);

    /// <summary>The client, the scope, the consumer and the key's id, never a secret.</summary>
    public override string ToString() => _text;

    /// <summary>Whether a text is one or several scopes.</summary>
    internal static bool IsScope(string scope) => !string.IsNullOrWhiteSpace(scope) && !scope.AsSpan().ContainsAnyExcept(ScopeCharacter);

    private static string Arrange(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return !IsScope(scope)
            ? throw new ArgumentException("A scope is of printable ASCII without quotation marks and backslashes (RFC 6749, 3.3), and not empty.",
                nameof(scope))
            : string.Join(' ', scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));
    }
}
