using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Nir.Sdk.Maskinporten.Tests.Fixtures;

/// <summary>Keys and certificates, made when the tests run.</summary>
public static class Keys
{
    public const string Kid = "key-of-the-test";

    public static readonly RSAParameters En = Create(2048);

    public static readonly RSAParameters Another = Create(2048);

    public static string PrivateJwk(RSAParameters key, string kid = Kid) => Write(new()
    {
        ["kty"] = "RSA",
        ["kid"] = kid,
        ["n"] = Number(key.Modulus!),
        ["e"] = Number(key.Exponent!),
        ["d"] = Number(key.D!),
        ["p"] = Number(key.P!),
        ["q"] = Number(key.Q!),
        ["dp"] = Number(key.DP!),
        ["dq"] = Number(key.DQ!),
        ["qi"] = Number(key.InverseQ!),
    });

    public static string PublicJwk(RSAParameters key, string kid = Kid) =>
        Write(new() { ["kty"] = "RSA", ["kid"] = kid, ["n"] = Number(key.Modulus!), ["e"] = Number(key.Exponent!) });

    /// <summary>A self-signed certificate that is good in 2026.</summary>
    public static X509Certificate2 Certificate(RSAParameters key, X509KeyUsageFlags? usage = X509KeyUsageFlags.DigitalSignature)
    {
        using var rsa = RSA.Create(key);
        var soeknad = new CertificateRequest("CN=Synthetic virksomhetssertifikat", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (usage is { } flags)
        {
            soeknad.CertificateExtensions.Add(new X509KeyUsageExtension(flags, critical: true));
        }

        return soeknad.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>As a JWK has numbers: without zeros in front (RFC 7518, 2).</summary>
    public static string Number(byte[] number) => Base64Url.EncodeToString(number.AsSpan().TrimStart((byte)0));

    public static string Write(Dictionary<string, string> jwk) => JsonSerializer.Serialize(jwk);

    public static RSAParameters Create(int length)
    {
        using var rsa = RSA.Create(length);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
