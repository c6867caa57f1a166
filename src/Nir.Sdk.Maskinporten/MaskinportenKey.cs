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
    private const int MinsteNoekkel = 2048;

    // Signature providers are not kept: nothing of a key outlives the key.
    private static readonly CryptoProviderFactory UtenBuffer = new() { CacheSignatureProviders = false };

    private readonly Lock _laas = new();

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RSA _rsa;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly SigningCredentials _signatur;

    private readonly ImmutableArray<string> _sertifikater;

    private MaskinportenKey(RSA rsa, string keyId, ImmutableArray<string> sertifikater, DateTimeOffset gyldigFra, DateTimeOffset gyldigTil)
    {
        _rsa = rsa;
        KeyId = keyId;
        _sertifikater = sertifikater;
        GyldigFra = gyldigFra;
        GyldigTil = gyldigTil;

        // The key's id goes into the header by itself. With a certificate there must be none: Maskinporten takes one of the two.
        var noekkel = new RsaSecurityKey(rsa) { KeyId = sertifikater.IsEmpty ? keyId : null };
        _signatur = new SigningCredentials(noekkel, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = UtenBuffer };
    }

    /// <summary>What the key is known by, which is no secret: the id it is registered with, or the certificate's SHA-256 thumbprint.</summary>
    public string KeyId { get; }

    internal DateTimeOffset GyldigFra { get; }

    internal DateTimeOffset GyldigTil { get; }

    /// <summary>Takes the key of a virksomhetssertifikat (for authentication or for sealing, not the one for encryption).</summary>
    /// <param name="certificate">The certificate, with its private key. It may be disposed afterwards.</param>
    /// <param name="issuers">The certificates of those who issued it, the nearest first. Null: none are sent.</param>
    /// <exception cref="ArgumentException">The certificate has no RSA key of 2048 bits or more that may be signed with.</exception>
    public static MaskinportenKey FromCertificate(X509Certificate2 certificate, X509Certificate2Collection? issuers = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } bruk
            && (bruk.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
        {
            throw new ArgumentException("The certificate is for encryption only. Use the virksomhetssertifikat for authentication or for sealing.", nameof(certificate));
        }

        var rsa = certificate.GetRSAPrivateKey()
            ?? throw new ArgumentException("The certificate has no RSA private key. Load it with its private key, and check that this program may use it.", nameof(certificate));
        return new MaskinportenKey(
            Kontrollert(rsa, nameof(certificate)),
            certificate.GetCertHashString(HashAlgorithmName.SHA256),
            [.. ((IEnumerable<X509Certificate2>)[certificate, .. issuers ?? []]).Select(static ett => Convert.ToBase64String(ett.RawDataMemory.Span))],
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
            var (rsa, keyId) = PrivatJwk.Les(jwk);
            return Registrert(rsa, keyId, nameof(jwk));
        }
        catch (FormatException feil)
        {
            throw new ArgumentException(feil.Message, nameof(jwk));
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
        return Registrert(rsa, keyId, nameof(rsa));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_laas)
        {
            _rsa.Dispose();
        }
    }

    /// <summary>The key's id, never the key.</summary>
    public override string ToString() => $"{(_sertifikater.IsEmpty ? "Key" : "Certificate")} {KeyId}";

    /// <summary>Signs a grant.</summary>
    /// <returns>The compact form.</returns>
    internal string Signer(SecurityTokenDescriptor grant)
    {
        grant.SigningCredentials = _signatur;
        if (!_sertifikater.IsEmpty)
        {
            grant.AdditionalHeaderClaims = new Dictionary<string, object> { ["x5c"] = _sertifikater.ToList() };
        }

        // An RSA object is not for several threads at once.
        lock (_laas)
        {
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(grant);
        }
    }

    private static MaskinportenKey Registrert(RSA rsa, string keyId, string parameter) =>
        new(Kontrollert(rsa, parameter), keyId, [], DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private static RSA Kontrollert(RSA rsa, string parameter)
    {
        if (rsa.KeySize >= MinsteNoekkel)
        {
            return rsa;
        }

        rsa.Dispose();
        throw new ArgumentException($"The key must have {MinsteNoekkel} bits or more. Make a longer one.", parameter);
    }
}
