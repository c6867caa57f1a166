using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Keys are taken when Maskinporten can use them, and refused without showing anything of them.</summary>
public sealed class MaskinportenKeyTests
{
    /// <summary>A number in a JWK has no zeros in front, and .NET does not read it everywhere without them: one key in sixty-four has one.</summary>
    [Fact]
    public async Task A_number_that_is_short_in_the_jwk_is_read()
    {
        using var oppsett = new Oppsett();
        var noekkel = MedKortTall(Noekler.En);
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(noekkel));
        oppsett.Server.Svar(200, Oppsett.Token("t1"));

        await Oppsett.Hent(oppsett.Credential(key: key));

        Assert.Equal(0, noekkel.DP![0]);
        Assert.True(LestGrant.Av(Assert.Single(oppsett.Server.Spoersmaal)).ErSignertMed(noekkel));
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
    public void A_jwk_that_lacks_a_number_is_refused(string tall) => Refusert(jwk => jwk.Remove(tall), "must be private, with all of");

    [Theory]
    [InlineData("kty", "EC", "must be of type RSA")]
    [InlineData("kid", "", "must have the id")]
    [InlineData("use", "enc", "must be for signing")]
    [InlineData("d", "%%%", "is not base64url")]
    [InlineData("d", "AQAB", "")]
    public void A_jwk_that_cannot_be_used_is_refused_without_showing_it(string medlem, string verdi, string grunn) => Refusert(jwk => jwk[medlem] = verdi, grunn);

    [Theory]
    [InlineData("")]
    [InlineData("no json s3cret")]
    [InlineData("[1]")]
    [InlineData("{\"d\": \"s3cret\", ")]
    [InlineData("{\"d\": {\"s3cret\": 1}}")]
    public void What_is_no_jwk_is_refused_without_showing_it(string tekst)
    {
        var feil = Assert.ThrowsAny<ArgumentException>(() => MaskinportenKey.FromJwk(tekst));

        Assert.Equal("jwk", feil.ParamName);
        Assert.DoesNotContain("s3cret", feil.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_of_signing_is_accepted()
    {
        var jwk = JsonSerializer.Deserialize<Dictionary<string, string>>(Noekler.PrivatJwk(Noekler.En))!;
        jwk["use"] = "sig";

        using var key = MaskinportenKey.FromJwk(Noekler.Skriv(jwk));

        Assert.Equal(Noekler.Kid, key.KeyId);
    }

    [Fact]
    public void A_key_that_is_too_short_is_refused()
    {
        using var kort = RSA.Create(1024);

        Assert.Throws<ArgumentException>("rsa", () => MaskinportenKey.FromRsa(kort, "kid"));
        Assert.Throws<ArgumentException>("jwk", () => MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.Lag(1024))));
    }

    [Fact]
    public void A_registered_key_without_an_id_is_refused()
    {
        using var rsa = RSA.Create(Noekler.En);

        Assert.ThrowsAny<ArgumentException>(() => MaskinportenKey.FromRsa(rsa, " ")).ParamNameIs("keyId");
    }

    [Fact]
    public void A_certificate_without_its_private_key_is_refused()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En);
        using var offentlig = X509CertificateLoader.LoadCertificate(sertifikat.RawData);

        Assert.Contains("no RSA private key", Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(offentlig)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_of_another_kind_of_key_is_refused()
    {
        using var kurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var sertifikat = new CertificateRequest("CN=Synthetic", kurve, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));

        Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(sertifikat));
    }

    [Fact]
    public void A_certificate_for_encryption_is_refused()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En, X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment);

        Assert.Contains("for encryption only", Assert.Throws<ArgumentException>("certificate", () => MaskinportenKey.FromCertificate(sertifikat)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature)]
    [InlineData(X509KeyUsageFlags.NonRepudiation)]
    [InlineData(null)]
    public void A_certificate_that_signs_is_accepted(X509KeyUsageFlags? bruk)
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En, bruk);

        using var key = MaskinportenKey.FromCertificate(sertifikat);

        Assert.Equal(sertifikat.GetCertHashString(HashAlgorithmName.SHA256), key.KeyId);
    }

    private static void Refusert(Action<Dictionary<string, string>> endring, string grunn)
    {
        var jwk = JsonSerializer.Deserialize<Dictionary<string, string>>(Noekler.PrivatJwk(Noekler.En))!;
        endring(jwk);

        var feil = Assert.Throws<ArgumentException>("jwk", () => MaskinportenKey.FromJwk(Noekler.Skriv(jwk)));

        Assert.Contains(grunn, feil.Message, StringComparison.Ordinal);
        Assert.All(new[] { Noekler.En.D!, Noekler.En.P!, Noekler.En.Q! }, tall => Assert.DoesNotContain(Noekler.Tall(tall), feil.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The same primes with the first public exponent that gives a <c>dp</c> with a zero in front.</summary>
    private static RSAParameters MedKortTall(RSAParameters noekkel)
    {
        var (p, q) = (Les(noekkel.P!), Les(noekkel.Q!));
        var phi = (p - 1) * (q - 1);
        for (BigInteger e = 65539; ; e += 2)
        {
            if (!BigInteger.GreatestCommonDivisor(e, phi).IsOne)
            {
                continue;
            }

            var d = Invers(e, phi);
            if ((d % (p - 1)).GetByteCount(isUnsigned: true) < noekkel.P!.Length)
            {
                return noekkel with
                {
                    Exponent = e.ToByteArray(isUnsigned: true, isBigEndian: true),
                    D = Skriv(d, noekkel.Modulus!.Length),
                    DP = Skriv(d % (p - 1), noekkel.P!.Length),
                    DQ = Skriv(d % (q - 1), noekkel.Q!.Length),
                };
            }
        }
    }

    private static BigInteger Les(byte[] tall) => new(tall, isUnsigned: true, isBigEndian: true);

    private static byte[] Skriv(BigInteger tall, int lengde)
    {
        var siffer = tall.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[lengde - siffer.Length], .. siffer];
    }

    private static BigInteger Invers(BigInteger tall, BigInteger modulus)
    {
        var (rest, nesteRest, faktor, nesteFaktor) = (modulus, tall, BigInteger.Zero, BigInteger.One);
        while (!nesteRest.IsZero)
        {
            var kvotient = rest / nesteRest;
            (rest, nesteRest) = (nesteRest, rest - (kvotient * nesteRest));
            (faktor, nesteFaktor) = (nesteFaktor, faktor - (kvotient * nesteFaktor));
        }

        return ((faktor % modulus) + modulus) % modulus;
    }
}
