using System.Text.Json.Nodes;
using Nir.Register.Maskinporten;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>Every bad grant is refused, in Maskinporten's words. The twin that differs in nothing else is accepted.</summary>
public sealed class AvslagTests
{
    [Fact]
    public async Task A_grant_with_nothing_wrong_is_accepted()
    {
        await using var fake = await FakeMaskinporten.StartAsync();

        Assert.Equal(200, (await fake.SendAsync(fake.Grant().Signer())).Status);
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
    public Task A_signature_by_another_key_is_refused() => Refusert(grant => grant.Noekkel = Noekler.EnAnnen, "MP-124", "Invalid JWT signature.");

    [Fact]
    public async Task Content_that_was_changed_after_signing_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var deler = grant.Signer().Split('.');
        grant.Claims["jti"] = "another";

        Kontroller(await fake.SendAsync($"{deler[0]}.{Grantbygger.Kod(grant.Claims.ToJsonString())}.{deler[2]}"), 400, "invalid_grant", "MP-124", "Invalid JWT signature.");
    }

    [Fact]
    public async Task A_signature_of_another_algorithm_than_it_says_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var deler = grant.Signer().Split('.');
        grant.Header["alg"] = "RS512";

        Kontroller(await fake.SendAsync($"{Grantbygger.Kod(grant.Header.ToJsonString())}.{deler[1]}.{deler[2]}"), 400, "invalid_grant", "MP-124", "Invalid JWT signature.");
    }

    [Fact]
    public Task An_unknown_key_is_refused() => Refusert(grant => grant.Header["kid"] = "another", null, "No key is registered on the client with this key identifier");

    [Fact]
    public Task A_grant_without_a_key_is_refused() => Refusert(grant => grant.Header.Remove("kid"), null, "no key identifier (kid) provided");

    [Fact]
    public Task A_certificate_that_is_not_registered_is_refused() => Refusert(
        grant =>
        {
            using var sertifikat = Noekler.Sertifikat(Noekler.En);
            grant.Header.Remove("kid");
            grant.Header["x5c"] = new JsonArray(Convert.ToBase64String(sertifikat.RawData));
        },
        "MP-120",
        "signed with an invalid certificate");

    [Theory]
    [InlineData(-1, 400)]
    [InlineData(0, 400)]
    [InlineData(1, 200)]
    public async Task A_key_is_good_until_it_expires(int sekunder, int status)
    {
        var utloeper = new Sdk.Tests.Client.Kulisser.FakeTid().GetUtcNow().AddSeconds(sekunder);
        await using var fake = await FakeMaskinporten.StartAsync(new()
        {
            Klienter = [FakeMaskinporten.Klient with { Noekler = [Maskinportennoekkel.FromJwk(Noekler.OffentligJwk(Noekler.En), utloeper)] }],
        });

        var svar = await fake.SendAsync(fake.Grant().Signer());

        Assert.Equal((status, status == 200 ? null : "https://test.maskinporten.no/errors/MP-121"), (svar.Status, svar.Uri));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(-1)]
    [InlineData(0)]
    public Task An_expired_grant_is_refused(int sekunder) => Refusert(
        (grant, naa) =>
        {
            grant.Claims["iat"] = naa - 120;
            grant.Claims["exp"] = naa + sekunder;
        },
        "MP-130",
        "JWT is expired.");

    [Fact]
    public Task A_grant_that_lives_too_long_is_refused() => Refusert((grant, naa) => grant.Claims["exp"] = naa + 121, null, "at most 120 seconds after");

    [Fact]
    public Task A_grant_that_lives_as_long_as_it_may_is_accepted() => Accepted((grant, naa) => grant.Claims["exp"] = naa + 120);

    [Theory]
    [InlineData(11, "Issue time is after now.")]
    [InlineData(-11, "Issue time is too long before now.")]
    public Task A_clock_that_is_off_by_more_than_ten_seconds_is_refused(int sekunder, string tekst) => Refusert((grant, naa) => grant.Claims["iat"] = naa + sekunder, null, tekst);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public Task A_clock_that_is_off_by_ten_seconds_is_accepted(int sekunder) => Accepted((grant, naa) => grant.Claims["iat"] = naa + sekunder);

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
        var scope = Maskinportenscope.For(Rolle.Kommuneintrobruker);
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient with { Eier = Nir.Register.Standardbrukere.Fylkeskommune }] });

        Kontroller(await fake.SendAsync(fake.Grant().Signer()), 403, "forbidden", "MP-250", $"Consumer has not been granted access to the scope {scope}.");
    }

    [Fact]
    public async Task A_consumer_that_is_not_known_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient with { Eier = Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer) }] });

        Kontroller(await fake.SendAsync(fake.Grant().Signer()), 403, "forbidden", "MP-250", "Consumer has not been granted access");
    }

    [Theory]
    [InlineData(FakeMaskinporten.Vestbygd, "MP-251", "Consumer 310000043 has not delegated access to the scope nir:kommuneintrobruker to supplier 310000051.")]
    [InlineData("310000078", "MP-250", "Consumer has not been granted access")]
    [InlineData("no number", "MP-250", "Consumer has not been granted access")]
    public async Task A_consumer_that_has_not_delegated_is_refused(string konsument, string kode, string tekst)
    {
        await using var fake = await FakeMaskinporten.StartAsync(UtstedelseTests.Delegert());
        var grant = fake.Grant();
        grant.Claims["consumer_org"] = konsument;

        Kontroller(await fake.SendAsync(grant.Signer()), 403, "forbidden", kode, tekst);
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
    public Task A_claim_that_is_not_what_it_should_be_is_refused(string claim, string verdi) =>
        Refusert(grant => grant.Claims[claim] = JsonNode.Parse(verdi), "MP-011", "Invalid parameter value", error: "invalid_request");

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
    public Task A_header_that_is_not_what_it_should_be_is_refused(string felt, string verdi) =>
        Refusert(grant => grant.Header[felt] = JsonNode.Parse(verdi), "MP-011", "Invalid parameter value", error: "invalid_request");

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

        Kontroller(await fake.SendAsync(assertion), 400, "invalid_request", "MP-011", "Invalid parameter value");
    }

    [Fact]
    public async Task A_claim_that_is_given_twice_is_refused()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var claims = fake.Grant().Claims.ToJsonString().Insert(1, "\"iss\":\"another\",");

        Kontroller(await fake.SendAsync($"{Grantbygger.Kod("""{"alg":"RS256","kid":"k"}""")}.{Grantbygger.Kod(claims)}.AA"), 400, "invalid_request", "MP-011", "Invalid parameter value");
    }

    [Theory]
    [InlineData(null, "x", "invalid_request")]
    [InlineData("client_credentials", "x", "unsupported_grant_type")]
    [InlineData("urn:ietf:params:oauth:grant-type:jwt-bearer", null, "invalid_request")]
    public async Task A_form_that_is_not_of_this_grant_is_refused(string? grantType, string? assertion, string error)
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var skjema = new Dictionary<string, string> { ["x"] = "y" };
        if (grantType is not null)
        {
            skjema["grant_type"] = grantType;
        }

        if (assertion is not null)
        {
            skjema["assertion"] = assertion;
        }

        var svar = await fake.SendAsync(skjema);

        Assert.Equal((400, error), (svar.Status, svar.Error));
    }

    private static Task Refusert(Action<Grantbygger> endring, string? kode, string tekst, string error = "invalid_grant") =>
        Refusert((grant, _) => endring(grant), kode, tekst, error);

    private static async Task Refusert(Action<Grantbygger, long> endring, string? kode, string tekst, string error = "invalid_grant")
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        endring(grant, fake.Tid.GetUtcNow().ToUnixTimeSeconds());

        Kontroller(await fake.SendAsync(grant.Signer()), 400, error, kode, tekst);
    }

    private static async Task Accepted(Action<Grantbygger, long> endring)
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        endring(grant, fake.Tid.GetUtcNow().ToUnixTimeSeconds());

        Assert.Equal(200, (await fake.SendAsync(grant.Signer())).Status);
    }

    private static void Kontroller(Tokenanswer svar, int status, string error, string? kode, string tekst)
    {
        Assert.Equal((status, error, kode is null ? null : $"https://test.maskinporten.no/errors/{kode}"), (svar.Status, svar.Error, svar.Uri));
        Assert.Contains(tekst, svar.Description, StringComparison.Ordinal);
        Assert.Matches(@" \(trace_id: [0-9a-f]{32}\)$", svar.Description);
        Assert.DoesNotContain("secret", svar.Description, StringComparison.Ordinal);
    }
}
