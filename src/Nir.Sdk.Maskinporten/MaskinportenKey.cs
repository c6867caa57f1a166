using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Nir.Sdk.Maskinporten;

/// <summary>
/// The RSA key that grants are signed with: that of a virksomhetssertifikat, which is sent along (<c>x5c</c>), or one that is registered on
/// the client and named by its id (<c>kid</c>). Thread-safe. Dispose it when no credential uses it any more.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MaskinportenKey : IDisposable
{
    private const int SmallestKey = 2048;

    // Signature providers are not kept: nothing of a key outlives the key.
    private static readonly CryptoProviderFactory WithoutBuffer = new() { CacheSignatureProviders = false };

    private readonly Lock _gate = new();

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RSA _rsa;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly SigningCredentials _signature;

    private readonly ImmutableArray<string> _certificates;

    private MaskinportenKey(RSA rsa, string keyId, ImmutableArray<string> certificates, DateTimeOffset validFrom, DateTimeOffset validTo)
    {
        _rsa = rsa;
        KeyId = keyId;
        _certificates = certificates;
        ValidFrom = validFrom;
        ValidUntil = validTo;

        // The key's id goes into the header by itself. With a certificate there must be none: Maskinporten takes one of the two.
        var key = new RsaSecurityKey(rsa) { KeyId = certificates.IsEmpty ? keyId : null };
        _signature = new SigningCredentials(key, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = WithoutBuffer };
    }

    /// <summary>What the key is known by, which is no secret: the id it is registered with, or the certificate's SHA-256 thumbprint.</summary>
    public string KeyId { get; }

    internal DateTimeOffset ValidFrom { get; }

    internal DateTimeOffset ValidUntil { get; }

    /// <summary>Takes the key of a virksomhetssertifikat (for authentication or for sealing, not the one for encryption).</summary>
    /// <param name="certificate">The certificate, with its private key. It may be disposed afterwards.</param>
    /// <param name="issuers">The certificates of those who issued it, the nearest first. Null: none are sent.</param>
    /// <exception cref="ArgumentException">The certificate has no RSA key of 2048 bits or more that may be signed with.</exception>
    public static MaskinportenKey FromCertificate(X509Certificate2 certificate, X509Certificate2Collection? issuers = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage
            && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
        {
            throw new ArgumentException("The certificate is for encryption only. Use the virksomhetssertifikat for authentication or for sealing.",
                nameof(certificate));
        }

        var rsa = certificate.GetRSAPrivateKey()
            ?? throw new ArgumentException("The certificate has no RSA private key. Load it with its private key, and check that this program may use it.",
                nameof(certificate));
        return new MaskinportenKey(
            Checked(rsa, nameof(certificate)),
            certificate.GetCertHashString(HashAlgorithmName.SHA256),
            [.. ((IEnumerable<X509Certificate2>)[certificate, .. issuers ?? []]).Select(static one => Convert.ToBase64String(one.RawDataMemory.Span))],
            certificate.NotBefore,
            certificate.NotAfter);
    }

    /// <summary>Takes a key that is registered on the client, as a private JSON Web Key (RFC 7517).</summary>
    /// <param name="jwk">The key as JSON: <c>kty</c> RSA, <c>kid</c>, and all its numbers. It is read once and not kept.</param>
    /// <exception cref="ArgumentException">The text is no such key. The message shows no part of it.</exception>
    public static MaskinportenKey FromJwk(string jwk)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jwk);
        try
        {
            var (rsa, keyId) = PrivateJwk.Read(jwk);
            return Registered(rsa, keyId, nameof(jwk));
        }
        catch (FormatException error)
        {
            throw new ArgumentException(error.Message, nameof(jwk));
        }
    }

    /// <summary>Takes a key that is registered on the client: from a PEM file, or one that lives in a vault or in hardware.</summary>
    /// <param name="rsa">The private key. It is disposed with the <see cref="MaskinportenKey"/>.</param>
    /// <param name="keyId">The id it is registered with.</param>
    /// <exception cref="ArgumentException">The key is shorter than 2048 bits, or has no id.</exception>
    public static MaskinportenKey FromRsa(RSA rsa, string keyId)
    {
        ArgumentNullException.ThrowIfNull(rsa);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        return Registered(rsa, keyId, nameof(rsa));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _rsa.Dispose();
        }
    }

    /// <summary>The key's id, never the key.</summary>
    public override string ToString() => $"{(_certificates.IsEmpty ? "Key" : "Certificate")} {KeyId}";

    /// <summary>Signs a grant.</summary>
    /// <returns>The compact form.</returns>
    internal string Sign(SecurityTokenDescriptor grant)
    {
        grant.SigningCredentials = _signature;
        if (!_certificates.IsEmpty)
        {
            grant.AdditionalHeaderClaims = new Dictionary<string, object> { ["x5c"] = _certificates.ToList() };
        }

        // An RSA object is not for several threads at once.
        lock (_gate)
        {
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(grant);
        }
    }

    private static MaskinportenKey Registered(RSA rsa, string keyId, string parameter) =>
        new(Checked(rsa, parameter), keyId, [], DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private static RSA Checked(RSA rsa, string parameter)
    {
        if (rsa.KeySize >= SmallestKey)
        {
            return rsa;
        }

        rsa.Dispose();
        throw new ArgumentException($"The key must have {SmallestKey} bits or more. Make a longer one.", parameter);
    }
}
