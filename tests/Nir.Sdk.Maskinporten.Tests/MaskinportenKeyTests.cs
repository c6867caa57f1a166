using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Keys are taken when Maskinporten can use them, and refused without showing anything of them.</summary>
public sealed class MaskinportenKeyTests
{
    /// <summary>A number in a JWK has no zeros in front, and .NET does not read it everywhere without them: one key in sixty-four has one.</summary>
    [Fact]
    public async Task A_number_that_is_short_in_the_jwk_is_read()
    {
        using var setup = new Setup();
        var signingKey = WithShortNumber(Keys.En);
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(signingKey));
        setup.Server.Answer(200, Setup.Token("t1"));

        await Setup.Read(setup.Credential(key: key));

        Assert.Equal(0, signingKey.DP![0]);
        Assert.True(ParsedGrant.From(Assert.Single(setup.Server.Requests)).IsSignedMed(signingKey));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("e")]
    [InlineData("d")]
    [InlineData("p")]
    [InlineData("q")]
    [InlineData("dp")]
    [InlineData("dq")]
    [InlineData("qi")]
    public void A_jwk_that_lacks_a_number_is_refused(string number) => Refusert(jwk => jwk.Remove(number), "must be private, with all of");

    [Theory]
    [InlineData("kty", "EC", "must be of type RSA")]
    [InlineData("kid", "", "must have the id")]
    [InlineData("use", "enc", "must be for signing")]
    [InlineData("d", "%%%", "is not base64url")]
    [InlineData("d", "AQAB", "")]
    public void A_jwk_that_cannot_be_used_is_refused_without_showing_it(string member, string value, string ground) =>
        Refusert(jwk => jwk[member] = value, ground);

    [Theory]
    [InlineData("")]
    [InlineData("no json s3cret")]
    [InlineData("[1]")]
    [InlineData("{\"d\": \"s3cret\", ")]
    [InlineData("{\"d\": {\"s3cret\": 1}}")]
    public void What_is_no_jwk_is_refused_without_showing_it(string text)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => MaskinportenKey.FromJwk(text));

        Assert.Equal("jwk", error.ParamName);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_of_signing_is_accepted()
    {
        var jwk = JsonSerializer.Deserialize<Dictionary<string, string>>(Keys.PrivateJwk(Keys.En))!;
        jwk["use"] = "sig";

        using var key = MaskinportenKey.FromJwk(Keys.Write(jwk));

        Assert.Equal(Keys.Kid, key.KeyId);
    }

    [Fact]
    public void A_key_that_is_too_short_is_refused()
    {
        using var brief = RSA.Create(1024);

        Assert.Throws<ArgumentException>("rsa", () => MaskinportenKey.FromRsa(brief, "kid"));
        Assert.Throws<ArgumentException>("jwk", () => MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.Create(1024))));
    }

    [Fact]
    public void A_registered_key_without_an_id_is_refused()
    {
        using var rsa = RSA.Create(Keys.En);

        Assert.ThrowsAny<ArgumentException>(() => MaskinportenKey.FromRsa(rsa, " ")).ParamNameIs("keyId");
    }

    [Fact]
    public void A_certificate_without_its_private_key_is_refused()
    {
        using var certificate = Keys.Certificate(Keys.En);
        using var isPublic = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Contains("no RSA private key", Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(isPublic)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_of_another_kind_of_key_is_refused()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate =
            new CertificateRequest("CN=Synthetic", curve, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch.AddYears(90));

        Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(certificate));
    }

    [Fact]
    public void A_certificate_for_encryption_is_refused()
    {
        using var certificate = Keys.Certificate(Keys.En, X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment);

        Assert.Contains("for encryption only", Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(certificate)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature)]
    [InlineData(X509KeyUsageFlags.NonRepudiation)]
    [InlineData(null)]
    public void A_certificate_that_signs_is_accepted(X509KeyUsageFlags? usage)
    {
        using var certificate = Keys.Certificate(Keys.En, usage);

        using var key = MaskinportenKey.FromCertificate(certificate);

        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256), key.KeyId);
    }

    private static void Refusert(Action<Dictionary<string, string>> change, string ground)
    {
        var jwk = JsonSerializer.Deserialize<Dictionary<string, string>>(Keys.PrivateJwk(Keys.En))!;
        change(jwk);

        var error = Assert.Throws<ArgumentException>("jwk", () => MaskinportenKey.FromJwk(Keys.Write(jwk)));

        Assert.Contains(ground, error.Message, StringComparison.Ordinal);
        Assert.All(new[] { Keys.En.D!, Keys.En.P!, Keys.En.Q! },
            number => Assert.DoesNotContain(Keys.Number(number), error.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The same primes with the first public exponent that gives a <c>dp</c> with a zero in front.</summary>
    private static RSAParameters WithShortNumber(RSAParameters signingKey)
    {
        var (p, q) = (Read(signingKey.P!), Read(signingKey.Q!));
        var phi = (p - 1) * (q - 1);
        for (BigInteger e = 65539; ; e += 2)
        {
            if (!BigInteger.GreatestCommonDivisor(e, phi).IsOne)
            {
                continue;
            }

            var d = Inverse(e, phi);
            if ((d % (p - 1)).GetByteCount(isUnsigned: true) < signingKey.P!.Length)
            {
                return signingKey with
                {
                    Exponent = e.ToByteArray(isUnsigned: true, isBigEndian: true),
                    D = Write(d, signingKey.Modulus!.Length),
                    DP = Write(d % (p - 1), signingKey.P!.Length),
                    DQ = Write(d % (q - 1), signingKey.Q!.Length),
                };
            }
        }
    }

    private static BigInteger Read(byte[] number) => new(number, isUnsigned: true, isBigEndian: true);

    private static byte[] Write(BigInteger number, int length)
    {
        var digit = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - digit.Length], .. digit];
    }

    private static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (rest, nextRest, factor, nextFactor) = (modulus, number, BigInteger.Zero, BigInteger.One);
        while (!nextRest.IsZero)
        {
            var quotient = rest / nextRest;
            (rest, nextRest) = (nextRest, rest - (quotient * nextRest));
            (factor, nextFactor) = (nextFactor, factor - (quotient * nextFactor));
        }

        return ((factor % modulus) + modulus) % modulus;
    }
}
