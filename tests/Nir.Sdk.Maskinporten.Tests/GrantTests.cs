using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>What a grant holds: the claims that Maskinporten documents, and no others.</summary>
public sealed class GrantTests : IDisposable
{
    private readonly Oppsett _oppsett = new();

    [Fact]
    public async Task A_grant_is_signed_with_the_registered_key_and_names_it()
    {
        var grant = await Send(_oppsett.Credential());

        Assert.Equal("urn:ietf:params:oauth:grant-type:jwt-bearer", grant.GrantType);
        Assert.Equal(["alg", "kid", "typ"], Navn(grant.Header));
        Assert.Equal("RS256", grant.Header.GetProperty("alg").GetString());
        Assert.Equal(Noekler.Kid, grant.Header.GetProperty("kid").GetString());
        Assert.True(grant.ErSignertMed(Noekler.En));
        Assert.False(grant.ErSignertMed(Noekler.EnAnnen));
    }

    [Fact]
    public async Task A_grant_by_certificate_carries_the_certificate_with_its_issuers_and_no_key_id()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.EnAnnen);
        using var utsteder = Noekler.Sertifikat(Noekler.En);
        using var key = MaskinportenKey.FromCertificate(sertifikat, new X509Certificate2Collection(utsteder));

        var grant = await Send(_oppsett.Credential(key: key));

        Assert.Equal(["alg", "typ", "x5c"], Navn(grant.Header));
        Assert.Equal(
            [Convert.ToBase64String(sertifikat.RawData), Convert.ToBase64String(utsteder.RawData)],
            grant.Header.GetProperty("x5c").EnumerateArray().Select(static ett => ett.GetString()));
        Assert.True(grant.ErSignertMed(Noekler.EnAnnen));
    }

    [Fact]
    public async Task A_grant_says_who_asks_for_what_of_whom_and_when()
    {
        var naa = _oppsett.Tid.GetUtcNow().ToUnixTimeSeconds();

        var grant = await Send(_oppsett.Credential());

        Assert.Equal(["aud", "exp", "iat", "iss", "jti", "scope"], Navn(grant.Claims));
        Assert.Equal("https://test.maskinporten.no/", grant.Claims.GetProperty("aud").GetString());
        Assert.Equal(Oppsett.ClientId, grant.Claims.GetProperty("iss").GetString());
        Assert.Equal(Oppsett.Scope, grant.Claims.GetProperty("scope").GetString());
        Assert.Equal((naa, naa + 60), (grant.Claims.GetProperty("iat").GetInt64(), grant.Claims.GetProperty("exp").GetInt64()));
    }

    [Fact]
    public async Task A_grant_names_the_consumer_and_the_resource_when_they_are_given()
    {
        var grant = await Send(_oppsett.Credential(konsument: "310000035", resource: "https://nir.example.no/"));

        Assert.Equal(["aud", "consumer_org", "exp", "iat", "iss", "jti", "resource", "scope"], Navn(grant.Claims));
        Assert.Equal("310000035", grant.Claims.GetProperty("consumer_org").GetString());
        Assert.Equal(["https://nir.example.no/"], grant.Claims.GetProperty("resource").EnumerateArray().Select(static en => en.GetString()));
    }

    [Fact]
    public async Task An_issuer_with_a_name_of_its_own_is_the_audience()
    {
        var grant = await Send(_oppsett.Credential(new(Regler.Miljoe.Test, new Uri("https://test.sky.maskinporten.no"), "https://test.sky.maskinporten.no")));

        Assert.Equal("https://test.sky.maskinporten.no", grant.Claims.GetProperty("aud").GetString());
        Assert.Equal(new Uri("https://test.sky.maskinporten.no/token"), _oppsett.Server.Spoersmaal[0].Adresse);
    }

    [Theory]
    [InlineData(10, 999)]
    [InlineData(119.7, 500)]
    [InlineData(120, 0)]
    [InlineData(120, 999)]
    public async Task A_grant_never_lives_longer_than_two_minutes(double sekunder, int millisekunder)
    {
        _oppsett.Tid.Gaa(TimeSpan.FromMilliseconds(millisekunder));

        var grant = await Send(_oppsett.Credential(levetid: TimeSpan.FromSeconds(sekunder)));

        Assert.InRange(grant.Claims.GetProperty("exp").GetInt64() - grant.Claims.GetProperty("iat").GetInt64(), sekunder - 1, 120);
    }

    [Fact]
    public async Task Every_attempt_has_a_new_id_whether_it_fails_or_not()
    {
        var credential = _oppsett.Credential();
        _oppsett.Server.Svar(503).Svar(400).Kast(new IOException("broken")).Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());
        }

        credential.Invalidate(await Oppsett.Hent(credential));
        await Oppsett.Hent(credential);

        var ider = _oppsett.Server.Spoersmaal.Select(static spoersmaal => LestGrant.Av(spoersmaal).Jti).ToList();
        Assert.Equal(5, ider.Count);
        Assert.Equal(5, ider.Distinct().Count());
        Assert.All(ider, static id => Assert.True(Guid.TryParse(id, out _)));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_not_sent()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En);
        using var key = MaskinportenKey.FromCertificate(sertifikat);
        var credential = _oppsett.Credential(key: key);
        _oppsett.Tid.Gaa(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) - _oppsett.Tid.GetUtcNow());

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());

        Assert.Equal(Feilkode.Autentisering, feil.Feilkode);
        Assert.Equal($"The certificate {sertifikat.GetCertHashString(HashAlgorithmName.SHA256)} expired 2027-01-01. Nothing was sent: get a new virksomhetssertifikat.", feil.Message);
        Assert.Empty(_oppsett.Server.Spoersmaal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_yet_is_not_sent()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En);
        using var key = MaskinportenKey.FromCertificate(sertifikat);
        var tid = new Sdk.Tests.Client.Kulisser.FakeTid(new(2025, 12, 31, 23, 59, 59, TimeSpan.Zero));
        var credential = new MaskinportenCredential(MaskinportenAuthority.Test, "client", "nir:x", key, new() { HttpHandler = _oppsett.Server.Handler, TimeProvider = tid });

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());
        tid.Gaa(TimeSpan.FromSeconds(1));
        _oppsett.Server.Svar(200, Oppsett.Token("t1"));

        Assert.Contains("is not valid before 2026-01-01", feil.Message, StringComparison.Ordinal);
        Assert.Equal("t1", (await Oppsett.Hent(credential)).Token);
    }

    [Fact]
    public async Task A_key_that_is_disposed_is_a_fault_that_says_so()
    {
        var credential = _oppsett.Credential();
        _oppsett.Key.Dispose();

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());

        Assert.Equal(Feilkode.Autentisering, feil.Feilkode);
        Assert.Contains("has not been disposed", feil.Message, StringComparison.Ordinal);
        Assert.Empty(_oppsett.Server.Spoersmaal);
    }

    public void Dispose() => _oppsett.Dispose();

    private static IEnumerable<string> Navn(JsonElement objekt) => objekt.EnumerateObject().Select(static medlem => medlem.Name).Order();

    private async Task<LestGrant> Send(MaskinportenCredential credential)
    {
        _oppsett.Server.Svar(200, Oppsett.Token("t1"));
        await Oppsett.Hent(credential);
        return LestGrant.Av(Assert.Single(_oppsett.Server.Spoersmaal));
    }
}
