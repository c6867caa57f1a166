using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Nir.Register.Maskinporten;

/// <summary>A public RSA key that a client's grants are signed with.</summary>
public sealed class Maskinportennoekkel
{
    private readonly RSAParameters _offentlig;
    private readonly byte[]? _sertifikat;

    private Maskinportennoekkel(RSAParameters offentlig, string? keyId, byte[]? sertifikat, DateTimeOffset? utloeper)
    {
        _offentlig = offentlig;
        _sertifikat = sertifikat;
        KeyId = keyId;
        Utloeper = utloeper;
    }

    /// <summary>The id it is registered with (<c>kid</c>). Null: a certificate, which is sent with each grant.</summary>
    public string? KeyId { get; }

    /// <summary>When it ceases to be accepted. Null: never.</summary>
    public DateTimeOffset? Utloeper { get; }

    /// <summary>Takes a public JSON Web Key.</summary>
    /// <param name="jwk">The key as JSON: <c>kty</c> RSA, <c>kid</c>, <c>n</c> and <c>e</c>.</param>
    /// <param name="utloeper">When it ceases to be accepted. Null: never. Maskinporten's keys live for a year.</param>
    /// <exception cref="FormatException">The text is no such key, or a private one. The message shows no part of it.</exception>
    public static Maskinportennoekkel FromJwk(string jwk, DateTimeOffset? utloeper = null)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        try
        {
            using var json = JsonDocument.Parse(jwk);
            var rot = json.RootElement;
            if (rot.TryGetProperty("d", out _))
            {
                throw new FormatException("The JWK is private. Register its public half: kty, kid, n and e.");
            }

            if (rot.GetProperty("kty").ValueEquals("RSA") && rot.GetProperty("kid").GetString() is { Length: > 0 } keyId)
            {
                return new Maskinportennoekkel(Kontrollert(new() { Modulus = Tall(rot, "n"), Exponent = Tall(rot, "e") }), keyId, null, utloeper);
            }
        }
        catch (Exception feil) when (feil is JsonException or KeyNotFoundException or InvalidOperationException or CryptographicException)
        {
            // The reason may quote the key.
        }

        throw new FormatException("The JWK must be a public RSA key with kty, kid, n and e.");
    }

    /// <summary>Takes a certificate. Its issuers are not looked at, since there is no synthetic authority: being registered is what makes it good.</summary>
    /// <param name="certificate">The certificate. It may be disposed afterwards, and its private key is not looked at.</param>
    /// <exception cref="ArgumentException">The certificate has no RSA key.</exception>
    public static Maskinportennoekkel FromCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var rsa = certificate.GetRSAPublicKey() ?? throw new ArgumentException("The certificate must have an RSA key.", nameof(certificate));
        return new Maskinportennoekkel(rsa.ExportParameters(includePrivateParameters: false), null, certificate.RawData, certificate.NotAfter);
    }

    /// <summary>The key's id, or that it is a certificate.</summary>
    public override string ToString() => KeyId ?? "Certificate";

    internal bool ErSertifikat(ReadOnlySpan<byte> sertifikat) => _sertifikat is not null && sertifikat.SequenceEqual(_sertifikat);

    internal bool HarSignert(ReadOnlySpan<byte> innhold, ReadOnlySpan<byte> signatur, HashAlgorithmName algoritme)
    {
        using var rsa = RSA.Create(_offentlig);
        return rsa.VerifyData(innhold, signatur, algoritme, RSASignaturePadding.Pkcs1);
    }

    private static RSAParameters Kontrollert(RSAParameters offentlig)
    {
        using var rsa = RSA.Create(offentlig);
        return offentlig;
    }

    private static byte[] Tall(JsonElement jwk, string navn)
    {
        var tekst = jwk.GetProperty(navn).GetString();
        return Base64Url.IsValid(tekst) ? Base64Url.DecodeFromChars(tekst) : throw new JsonException();
    }
}
