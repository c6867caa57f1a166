using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>What a grant holds: the claims that Maskinporten documents, and no others.</summary>
public sealed class GrantTests : IDisposable
{
    private readonly Setup _setup = new();

    [Fact]
    public async Task A_grant_is_signed_with_the_registered_key_and_names_it()
    {
        var grant = await Send(_setup.Credential());

        Assert.Equal("urn:ietf:params:oauth:grant-type:jwt-bearer", grant.GrantType);
        Assert.Equal(["alg", "kid", "typ"], GetNavn(grant.Header));
        Assert.Equal("RS256", grant.Header.GetProperty("alg").GetString());
        Assert.Equal(Keys.Kid, grant.Header.GetProperty("kid").GetString());
        Assert.True(grant.IsSignedMed(Keys.En));
        Assert.False(grant.IsSignedMed(Keys.Another));
    }

    [Fact]
    public async Task A_grant_by_certificate_carries_the_certificate_with_its_issuers_and_no_key_id()
    {
        using var certificate = Keys.Certificate(Keys.Another);
        using var issuer = Keys.Certificate(Keys.En);
        using var key = MaskinportenKey.FromCertificate(certificate, new X509Certificate2Collection(issuer));

        var grant = await Send(_setup.Credential(key: key));

        Assert.Equal(["alg", "typ", "x5c"], GetNavn(grant.Header));
        Assert.Equal(
            [Convert.ToBase64String(certificate.RawData), Convert.ToBase64String(issuer.RawData)],
            grant.Header.GetProperty("x5c").EnumerateArray().Select(static one => one.GetString()));
        Assert.True(grant.IsSignedMed(Keys.Another));
    }

    [Fact]
    public async Task A_grant_says_who_asks_for_what_of_whom_and_when()
    {
        var now = _setup.Time.GetUtcNow().ToUnixTimeSeconds();

        var grant = await Send(_setup.Credential());

        Assert.Equal(["aud", "exp", "iat", "iss", "jti", "scope"], GetNavn(grant.Claims));
        Assert.Equal("https://test.maskinporten.no/", grant.Claims.GetProperty("aud").GetString());
        Assert.Equal(Setup.ClientId, grant.Claims.GetProperty("iss").GetString());
        Assert.Equal(Setup.Scope, grant.Claims.GetProperty("scope").GetString());
        Assert.Equal((now, now + 60), (grant.Claims.GetProperty("iat").GetInt64(), grant.Claims.GetProperty("exp").GetInt64()));
    }

    [Fact]
    public async Task A_grant_names_the_consumer_and_the_resource_when_they_are_given()
    {
        var grant = await Send(_setup.Credential(consumer: "310000035", resource: "https://nir.example.no/"));

        Assert.Equal(["aud", "consumer_org", "exp", "iat", "iss", "jti", "resource", "scope"], GetNavn(grant.Claims));
        Assert.Equal("310000035", grant.Claims.GetProperty("consumer_org").GetString());
        Assert.Equal(["https://nir.example.no/"], grant.Claims.GetProperty("resource").EnumerateArray().Select(static en => en.GetString()));
    }

    [Fact]
    public async Task An_issuer_with_a_name_of_its_own_is_the_audience()
    {
        var grant = await Send(_setup.Credential(new(Regler.Miljoe.Test, new Uri("https://test.sky.maskinporten.no"), "https://test.sky.maskinporten.no")));

        Assert.Equal("https://test.sky.maskinporten.no", grant.Claims.GetProperty("aud").GetString());
        Assert.Equal(new Uri("https://test.sky.maskinporten.no/token"), _setup.Server.Requests[0].Adresse);
    }

    [Theory]
    [InlineData(10, 999)]
    [InlineData(119.7, 500)]
    [InlineData(120, 0)]
    [InlineData(120, 999)]
    public async Task A_grant_never_lives_longer_than_two_minutes(double seconds, int milliseconds)
    {
        _setup.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        var grant = await Send(_setup.Credential(lifetime: TimeSpan.FromSeconds(seconds)));

        Assert.InRange(grant.Claims.GetProperty("exp").GetInt64() - grant.Claims.GetProperty("iat").GetInt64(), seconds - 1, 120);
    }

    [Fact]
    public async Task Every_attempt_has_a_new_id_whether_it_fails_or_not()
    {
        var credential = _setup.Credential();
        _setup.Server.Answer(503).Answer(400).Throw(new IOException("broken")).Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());
        }

        credential.Invalidate(await Setup.Read(credential));
        await Setup.Read(credential);

        var ider = _setup.Server.Requests.Select(static question => ParsedGrant.From(question).Jti).ToList();
        Assert.Equal(5, ider.Count);
        Assert.Equal(5, ider.Distinct().Count());
        Assert.All(ider, static id => Assert.True(Guid.TryParse(id, out _)));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_not_sent()
    {
        using var certificate = Keys.Certificate(Keys.En);
        using var key = MaskinportenKey.FromCertificate(certificate);
        var credential = _setup.Credential(key: key);
        _setup.Time.Advance(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) - _setup.Time.GetUtcNow());

        var error = await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());

        Assert.Equal(NirErrorCode.Authentication, error.ErrorCode);
        Assert.Equal(
            $"The certificate {certificate.GetCertHashString(HashAlgorithmName.SHA256)} expired 2027-01-01. Nothing was sent: get a new virksomhetssertifikat.",
            error.Message);
        Assert.Empty(_setup.Server.Requests);
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_yet_is_not_sent()
    {
        using var certificate = Keys.Certificate(Keys.En);
        using var key = MaskinportenKey.FromCertificate(certificate);
        var time = new Shared.Client.FakeTime(new(2025, 12, 31, 23, 59, 59, TimeSpan.Zero));
        var credential =
            new MaskinportenCredential(MaskinportenAuthority.Test, "client", "nir:x", key, new() { HttpHandler = _setup.Server.Handler, TimeProvider = time });

        var error = await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());
        time.Advance(TimeSpan.FromSeconds(1));
        _setup.Server.Answer(200, Setup.Token("t1"));

        Assert.Contains("is not valid before 2026-01-01", error.Message, StringComparison.Ordinal);
        Assert.Equal("t1", (await Setup.Read(credential)).Token);
    }

    [Fact]
    public async Task A_key_that_is_disposed_is_a_fault_that_says_so()
    {
        var credential = _setup.Credential();
        _setup.Key.Dispose();

        var error = await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());

        Assert.Equal(NirErrorCode.Authentication, error.ErrorCode);
        Assert.Contains("has not been disposed", error.Message, StringComparison.Ordinal);
        Assert.Empty(_setup.Server.Requests);
    }

    public void Dispose() => _setup.Dispose();

    private static IEnumerable<string> GetNavn(JsonElement instance) => instance.EnumerateObject().Select(static member => member.Name).Order();

    private async Task<ParsedGrant> Send(MaskinportenCredential credential)
    {
        _setup.Server.Answer(200, Setup.Token("t1"));
        await Setup.Read(credential);
        return ParsedGrant.From(Assert.Single(_setup.Server.Requests));
    }
}
