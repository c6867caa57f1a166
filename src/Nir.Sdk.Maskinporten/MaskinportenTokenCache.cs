using System.Collections.Concurrent;
using System.Diagnostics;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Maskinporten;

/// <summary>
/// Keeps access tokens for several credentials, so that those that ask for the same token share it. Thread-safe. It holds one token for
/// each combination of environment, authority, client, scope, consumer, resource and key that was ever asked for.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MaskinportenTokenCache
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<MaskinportenSigner, TokenBuffer> _buffere = new();

    /// <summary>How many combinations it holds, never what they are.</summary>
    public override string ToString() => $"Maskinporten tokens ({_buffere.Count})";

    internal TokenBuffer For(MaskinportenSigner key) => _buffere.GetOrAdd(key, static _ => new TokenBuffer());

    /// <summary>What makes two tokens the same. Nothing in it is secret: of a key it holds the id.</summary>
    internal sealed record MaskinportenSigner(
        Miljoe Miljoe, Uri Address, string Issuer, string ClientId, string Scope, string? Consumer, string? Resource, string KeyId);
}
