using System.Text.Json.Nodes;
using Nir.Register.Tokens.Maskinporten;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>Every bad grant is refused, in Maskinporten's words. The twin that differs in nothing else is accepted.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_grant_with_nothing_wrong_is_accepted()
    {
        await using var fake = await FakeMaskinporten.StartAsync();

        Assert.Equal(200, (await fake.SendAsync(fake.Grant().Sign())).Status);
    }

    [Fact]
    public Task An_unknown_client_is_refused() => Refusert(grant => grant.Claims["iss"] = "nobody", "MP-100", "Client authentication failed.");

    [Theory]
    [InlineData("https://maskinporten.no/")]
    [InlineData("https://nir.invalid/maskinporten")]
    [InlineData("https://nir.invalid/maskinporten/token")]
    [InlineData("https://nir.invalid/")]
    public Task Another_audience_is_refused(string audience) => Refusert(grant => grant.Claims["aud"] = audience, "MP-110", "Invalid JWT claim aud.");

    [Fact]
    public Task A_signature_by_another_key_is_refused() => Refusert(grant => grant.MaskinportenSigner = Keys.Another, "MP-124", "Invalid JWT signature.");

    [Fact]
    public async Task Content_that_was_changed_after_signing_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var parts = grant.Sign().Split('.');
        grant.Claims["jti"] = "another";

        Check(await fake.SendAsync($"{parts[0]}.{GrantBuilder.Kod(grant.Claims.ToJsonString())}.{parts[2]}"), 400, "invalid_grant", "MP-124",
            "Invalid JWT signature.");
    }

    [Fact]
    public async Task A_signature_of_another_algorithm_than_it_says_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var parts = grant.Sign().Split('.');
        grant.Header["alg"] = "RS512";

        Check(await fake.SendAsync($"{GrantBuilder.Kod(grant.Header.ToJsonString())}.{parts[1]}.{parts[2]}"), 400, "invalid_grant", "MP-124",
            "Invalid JWT signature.");
    }

    [Fact]
    public Task An_unknown_key_is_refused() =>
        Refusert(grant => grant.Header["kid"] = "another", null, "No key is registered on the client with this key identifier");

    [Fact]
    public Task A_grant_without_a_key_is_refused() => Refusert(grant => grant.Header.Remove("kid"), null, "no key identifier (kid) provided");

    [Fact]
    public Task A_certificate_that_is_not_registered_is_refused() => Refusert(
        grant =>
        {
            using var certificate = Keys.Certificate(Keys.En);
            grant.Header.Remove("kid");
            grant.Header["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        },
        "MP-120",
        "signed with an invalid certificate");

    [Theory]
    [InlineData(-1, 400)]
    [InlineData(0, 400)]
    [InlineData(1, 200)]
    public async Task A_key_is_good_until_it_expires(int seconds, int status)
    {
        var expires = new Shared.Client.FakeTime().GetUtcNow().AddSeconds(seconds);
        await using var fake = await FakeMaskinporten.StartAsync(new()
        {
            Clients = [FakeMaskinporten.Client with { Keys = [MaskinportenClientKey.FromJwk(Keys.PublicJwk(Keys.En), expires)] }],
        });

        var response = await fake.SendAsync(fake.Grant().Sign());

        Assert.Equal((status, status == 200 ? null : "https://test.maskinporten.no/errors/MP-121"), (response.Status, response.Uri));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(-1)]
    [InlineData(0)]
    public Task An_expired_grant_is_refused(int seconds) => Refusert(
        (grant, now) =>
        {
            grant.Claims["iat"] = now - 120;
            grant.Claims["exp"] = now + seconds;
        },
        "MP-130",
        "JWT is expired.");

    [Fact]
    public Task A_grant_that_lives_too_long_is_refused() => Refusert((grant, now) => grant.Claims["exp"] = now + 121, null, "at most 120 seconds after");

    [Fact]
    public Task A_grant_that_lives_as_long_as_it_may_is_accepted() => Accepted((grant, now) => grant.Claims["exp"] = now + 120);

    [Theory]
    [InlineData(11, "Issue time is after now.")]
    [InlineData(-11, "Issue time is too long before now.")]
    public Task A_clock_that_is_off_by_more_than_ten_seconds_is_refused(int seconds, string text) =>
        Refusert((grant, now) => grant.Claims["iat"] = now + seconds, null, text);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public Task A_clock_that_is_off_by_ten_seconds_is_accepted(int seconds) => Accepted((grant, now) => grant.Claims["iat"] = now + seconds);

    [Fact]
    public Task A_scope_that_the_client_does_not_have_is_refused() =>
        Refusert(grant => grant.Claims["scope"] = "nir:secret-scope", "MP-200", "invalid scopes for client.", error: "invalid_scope");

    [Fact]
    public Task A_grant_without_a_scope_is_refused() => Refusert(grant => grant.Claims.Remove("scope"), null, "no scope", error: "invalid_scope");

    [Fact]
    public Task Scopes_of_two_roles_are_refused() =>
        Refusert(grant => grant.Claims["scope"] = "nir:kommuneintrobruker nir:kommunenorskbruker", null, "several roles", error: "invalid_scope");

    [Fact]
    public async Task A_role_that_the_consumer_does_not_have_is_refused()
    {
        var scope = MaskinportenScope.CreateFor(Rolle.Kommuneintrobruker);
        await using var fake =
            await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client with { Owner = Nir.Register.DefaultUsers.Fylkeskommune }] });

        Check(await fake.SendAsync(fake.Grant().Sign()), 403, "forbidden", "MP-250", $"Consumer has not been granted access to the scope {scope}.");
    }

    [Fact]
    public async Task A_consumer_that_is_not_known_is_refused()
    {
        await using var fake =
            await FakeMaskinporten.StartAsync(
                new() { Clients = [FakeMaskinporten.Client with { Owner = Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer) }] });

        Check(await fake.SendAsync(fake.Grant().Sign()), 403, "forbidden", "MP-250", "Consumer has not been granted access");
    }

    [Theory]
    [InlineData(FakeMaskinporten.Vestbygd, "MP-251", "Consumer 310000043 has not delegated access to the scope nir:kommuneintrobruker to supplier 310000051.")]
    [InlineData("310000078", "MP-250", "Consumer has not been granted access")]
    [InlineData("no number", "MP-250", "Consumer has not been granted access")]
    public async Task A_consumer_that_has_not_delegated_is_refused(string consumer, string kode, string text)
    {
        await using var fake = await FakeMaskinporten.StartAsync(IssuingTests.Delegert());
        var grant = fake.Grant();
        grant.Claims["consumer_org"] = consumer;

        Check(await fake.SendAsync(grant.Sign()), 403, "forbidden", kode, text);
    }

    [Fact]
    public Task An_owner_that_names_itself_as_consumer_is_refused() =>
        Refusert(grant => grant.Claims["consumer_org"] = FakeMaskinporten.Fjordvik, null, "The combination consumer_org", error: "invalid_request");

    [Theory]
    [InlineData("nbf", "1")]
    [InlineData("sub", "\"me\"")]
    [InlineData("iat", "\"soon\"")]
    [InlineData("iat", "1.5")]
    [InlineData("exp", "999999999999999")]
    [InlineData("aud", "[\"https://nir.invalid/maskinporten/\"]")]
    [InlineData("iss", "null")]
    [InlineData("scope", "[]")]
    [InlineData("jti", "{}")]
    public Task A_claim_that_is_not_what_it_should_be_is_refused(string claim, string value) =>
        Refusert(grant => grant.Claims[claim] = JsonNode.Parse(value), "MP-011", "Invalid parameter value", error: "invalid_request");

    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "\"HS256\"")]
    [InlineData("alg", "\"ES256\"")]
    [InlineData("alg", "null")]
    [InlineData("kid", "1")]
    [InlineData("x5c", "\"text\"")]
    [InlineData("x5c", "[]")]
    [InlineData("x5c", "[null]")]
    [InlineData("x5c", "[\"%\"]")]
    public Task A_header_that_is_not_what_it_should_be_is_refused(string felt, string value) =>
        Refusert(grant => grant.Header[felt] = JsonNode.Parse(value), "MP-011", "Invalid parameter value", error: "invalid_request");

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("e30.e30.")]
    [InlineData("W10.W10.AA")]
    [InlineData("%.%.%")]
    [InlineData("a.b.c.d")]
    public async Task What_is_no_grant_is_refused(string assertion)
    {
        await using var fake = await FakeMaskinporten.StartAsync();

        Check(await fake.SendAsync(assertion), 400, "invalid_request", "MP-011", "Invalid parameter value");
    }

    [Fact]
    public async Task A_claim_that_is_given_twice_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var claims = fake.Grant().Claims.ToJsonString().Insert(1, "\"iss\":\"another\",");

        Check(await fake.SendAsync($"{GrantBuilder.Kod("""{"alg":"RS256","kid":"k"}""")}.{GrantBuilder.Kod(claims)}.AA"), 400, "invalid_request", "MP-011",
            "Invalid parameter value");
    }

    [Theory]
    [InlineData(null, "x", "invalid_request")]
    [InlineData("client_credentials", "x", "unsupported_grant_type")]
    [InlineData("urn:ietf:params:oauth:grant-type:jwt-bearer", null, "invalid_request")]
    public async Task A_form_that_is_not_of_this_grant_is_refused(string? grantType, string? assertion, string error)
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var schema = new Dictionary<string, string> { ["x"] = "y" };
        if (grantType is not null)
        {
            schema["grant_type"] = grantType;
        }

        if (assertion is not null)
        {
            schema["assertion"] = assertion;
        }

        var response = await fake.SendAsync(schema);

        Assert.Equal((400, error), (response.Status, response.Error));
    }

    private static Task Refusert(Action<GrantBuilder> change, string? kode, string text, string error = "invalid_grant") =>
        Refusert((grant, _) => change(grant), kode, text, error);

    private static async Task Refusert(Action<GrantBuilder, long> change, string? kode, string text, string error = "invalid_grant")
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        change(grant, fake.Time.GetUtcNow().ToUnixTimeSeconds());

        Check(await fake.SendAsync(grant.Sign()), 400, error, kode, text);
    }

    private static async Task Accepted(Action<GrantBuilder, long> change)
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        change(grant, fake.Time.GetUtcNow().ToUnixTimeSeconds());

        Assert.Equal(200, (await fake.SendAsync(grant.Sign())).Status);
    }

    private static void Check(TokenAnswer response, int status, string error, string? kode, string text)
    {
        Assert.Equal((status, error, kode is null ? null : $"https://test.maskinporten.no/errors/{kode}"), (response.Status, response.Error, response.Uri));
        Assert.Contains(text, response.Description, StringComparison.Ordinal);
        Assert.Matches(@" \(trace_id: [0-9a-f]{32}\)$", response.Description);
        Assert.DoesNotContain("secret", response.Description, StringComparison.Ordinal);
    }
}
