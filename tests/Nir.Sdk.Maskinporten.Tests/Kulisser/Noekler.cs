using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Nir.Sdk.Maskinporten.Tests.Kulisser;

/// <summary>Keys and certificates, made when the tests run.</summary>
public static class Noekler
{
    public const string Kid = "key-of-the-test";

    public static readonly RSAParameters En = Lag(2048);

    public static readonly RSAParameters EnAnnen = Lag(2048);

    public static string PrivatJwk(RSAParameters noekkel, string kid = Kid) => Skriv(new()
    {
        ["kty"] = "RSA",
        ["kid"] = kid,
        ["n"] = Tall(noekkel.Modulus!),
        ["e"] = Tall(noekkel.Exponent!),
        ["d"] = Tall(noekkel.D!),
        ["p"] = Tall(noekkel.P!),
        ["q"] = Tall(noekkel.Q!),
        ["dp"] = Tall(noekkel.DP!),
        ["dq"] = Tall(noekkel.DQ!),
        ["qi"] = Tall(noekkel.InverseQ!),
    });

    public static string OffentligJwk(RSAParameters noekkel, string kid = Kid) =>
        Skriv(new() { ["kty"] = "RSA", ["kid"] = kid, ["n"] = Tall(noekkel.Modulus!), ["e"] = Tall(noekkel.Exponent!) });

    /// <summary>A self-signed certificate that is good in 2026.</summary>
    public static X509Certificate2 Sertifikat(RSAParameters noekkel, X509KeyUsageFlags? bruk = X509KeyUsageFlags.DigitalSignature)
    {
        using var rsa = RSA.Create(noekkel);
        var soeknad = new CertificateRequest("CN=Synthetic virksomhetssertifikat", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (bruk is { } flagg)
        {
            soeknad.CertificateExtensions.Add(new X509KeyUsageExtension(flagg, critical: true));
        }

        return soeknad.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>As a JWK has numbers: without zeros in front (RFC 7518, 2).</summary>
    public static string Tall(byte[] tall) => Base64Url.EncodeToString(tall.AsSpan().TrimStart((byte)0));

    public static string Skriv(Dictionary<string, string> jwk) => JsonSerializer.Serialize(jwk);

    public static RSAParameters Lag(int lengde)
    {
        using var rsa = RSA.Create(lengde);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
