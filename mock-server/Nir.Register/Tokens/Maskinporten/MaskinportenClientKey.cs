using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>A public RSA key that a client's grants are signed with.</summary>
public sealed class MaskinportenClientKey
{
    private readonly RSAParameters _isPublic;
    private readonly byte[]? _certificate;

    private MaskinportenClientKey(RSAParameters isPublic, string? keyId, byte[]? certificate, DateTimeOffset? expires)
    {
        _isPublic = isPublic;
        _certificate = certificate;
        KeyId = keyId;
        Expires = expires;
    }

    /// <summary>The id it is registered with (<c>kid</c>). Null: a certificate, which is sent with each grant.</summary>
    public string? KeyId { get; }

    /// <summary>When it ceases to be accepted. Null: never.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>Takes a public JSON Web Key.</summary>
    /// <param name="jwk">The key as JSON: <c>kty</c> RSA, <c>kid</c>, <c>n</c> and <c>e</c>.</param>
    /// <param name="expires">When it ceases to be accepted. Null: never. Maskinporten's keys live for a year.</param>
    /// <exception cref="FormatException">The text is no such key, or a private one. The message shows no part of it.</exception>
    public static MaskinportenClientKey FromJwk(string jwk, DateTimeOffset? expires = null)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        try
        {
            using var json = JsonDocument.Parse(jwk);
            var root = json.RootElement;
            if (root.TryGetProperty("d", out _))
            {
                throw new FormatException("The JWK is private. Register its public half: kty, kid, n and e.");
            }

            if (root.GetProperty("kty").ValueEquals("RSA") && root.GetProperty("kid").GetString() is { Length: > 0 } keyId)
            {
                return new MaskinportenClientKey(Checked(new() { Modulus = Number(root, "n"), Exponent = Number(root, "e") }), keyId, null, expires);
            }
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or CryptographicException)
        {
            // The reason may quote the key.
        }

        throw new FormatException("The JWK must be a public RSA key with kty, kid, n and e.");
    }

    /// <summary>Takes a certificate. Its issuers are not looked at, since there is no synthetic authority: being registered is what makes it good.</summary>
    /// <param name="certificate">The certificate. It may be disposed afterwards, and its private key is not looked at.</param>
    /// <exception cref="ArgumentException">The certificate has no RSA key.</exception>
    public static MaskinportenClientKey FromCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var rsa = certificate.GetRSAPublicKey() ?? throw new ArgumentException("The certificate must have an RSA key.", nameof(certificate));
        return new MaskinportenClientKey(rsa.ExportParameters(includePrivateParameters: false), null, certificate.RawData, certificate.NotAfter);
    }

    /// <summary>The key's id, or that it is a certificate.</summary>
    public override string ToString() => KeyId ?? "Certificate";

    internal bool IsCertificate(ReadOnlySpan<byte> certificate) => _certificate is not null && certificate.SequenceEqual(_certificate);

    internal bool HasSigned(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature, HashAlgorithmName algorithm)
    {
        using var rsa = RSA.Create(_isPublic);
        return rsa.VerifyData(content, signature, algorithm, RSASignaturePadding.Pkcs1);
    }

    private static RSAParameters Checked(RSAParameters isPublic)
    {
        using var rsa = RSA.Create(isPublic);
        return isPublic;
    }

    private static byte[] Number(JsonElement jwk, string name)
    {
        var text = jwk.GetProperty(name).GetString();
        return Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : throw new JsonException();
    }
}
