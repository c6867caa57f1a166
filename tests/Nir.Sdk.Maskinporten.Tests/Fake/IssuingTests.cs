using Nir.Register.Tokens.Maskinporten;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>From a key to a registration in the register: what works.</summary>
public sealed class IssuingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registration_is_transferred_with_a_token_from_maskinporten(bool network)
    {
        await using var fake = await FakeMaskinporten.StartAsync(network: network);
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var client = fake.Nir.CreateClient(fake.Credential(key));
        var registrering = fake.Nir.CreatePerson().CreateIntroduksjonsprogram();

        var result = await client.SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
        var read = await client.ReadAsync(registrering.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result is Accepted, result.ToString());
        Assert.Equal(registrering, read!.Registrering);
    }

    [Fact]
    public async Task A_certificate_that_is_registered_gives_a_token()
    {
        using var certificate = Keys.Certificate(Keys.Another);
        await using var fake =
            await FakeMaskinporten.StartAsync(
                new() { Clients = [FakeMaskinporten.Client with { Keys = [MaskinportenClientKey.FromCertificate(certificate)] }] });
        using var key = MaskinportenKey.FromCertificate(certificate);

        var client = fake.Nir.CreateClient(fake.Credential(key));

        Assert.Null(await client.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_vendor_gets_a_token_for_a_municipality_that_has_delegated()
    {
        await using var fake = await FakeMaskinporten.StartAsync(Delegert());
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var client = fake.Nir.CreateClient(fake.Credential(key, consumer: FakeMaskinporten.Fjordvik));

        var result = await client.SendAsync(fake.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result is Accepted, result.ToString());
    }

    [Fact]
    public async Task The_scope_decides_the_role_of_the_token()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var registrering = fake.Nir.CreatePerson().CreateIntroduksjonsprogram();
        var norsk = fake.Nir.CreateClient(fake.Credential(key, MaskinportenScope.CreateFor(Rolle.Kommunenorskbruker)));

        var error = await Assert.ThrowsAsync<NirException>(() => norsk.SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((NirErrorCode.Credentials, "NIR5001"), (error.ErrorCode, error.Regel));
    }

    [Fact]
    public async Task A_fylkeskommune_is_known_by_its_number()
    {
        await using var fake =
            await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client with { Owner = Nir.Register.DefaultUsers.Fylkeskommune }] });
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));

        var client = fake.Nir.CreateClient(fake.Credential(key, MaskinportenScope.CreateFor(Rolle.Kommunenorskbruker)));

        Assert.Null(await client.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NirException>(
            () => fake.Nir.CreateClient(fake.Credential(key)).ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_hundred_calls_at_once_use_one_grant()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client], MaxUsedGrants = 1 });
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var client = fake.Nir.CreateClient(fake.Credential(key));

        var read = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.ReadAsync(Guid.NewGuid()))));

        Assert.All(read, Assert.Null);
    }

    [Fact]
    public async Task A_token_is_renewed_when_it_is_about_to_expire()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var credential = fake.Credential(key);
        var first = await Setup.Read(credential);

        fake.Time.Advance(TimeSpan.FromMinutes(9));
        var others = await Setup.Read(credential);

        Assert.NotSame(first, others);
        Assert.Equal(fake.Time.GetUtcNow().AddMinutes(10), others.ExpiresOn);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_grant_of_any_documented_algorithm_gives_a_token(string alg)
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        grant.Header["alg"] = alg;

        var response = await fake.SendAsync(grant.Sign());

        Assert.Equal(200, response.Status);
        Assert.Equal(("Bearer", 600, Setup.Scope),
            (response.RequestBody.GetProperty("token_type").GetString(), response.RequestBody.GetProperty("expires_in").GetInt32(),
            response.RequestBody.GetProperty("scope").GetString()));
        Assert.Equal(fake.Time.GetUtcNow(), response.Dato);
    }

    [Fact]
    public void A_private_key_is_not_taken_and_not_shown()
    {
        var error = Assert.Throws<FormatException>(() => MaskinportenClientKey.FromJwk(Keys.PrivateJwk(Keys.En)));

        Assert.Contains("is private", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Number(Keys.En.D!), error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"kty\":\"EC\",\"kid\":\"k\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"kid\":\"k\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"%\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":1,\"kid\":\"k\",\"n\":\"\",\"e\":\"\"}")]
    public void What_is_no_public_key_is_not_taken(string jwk) => Assert.Throws<FormatException>(() => MaskinportenClientKey.FromJwk(jwk));

    internal static MaskinportenSetup Delegert() => new()
    {
        Clients = [FakeMaskinporten.Client with { Owner = Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer) }],
        Consumers =
        [
            .. MaskinportenConsumer.Default.Select(static consumer => consumer.Organisasjonsnummer.ToString() == FakeMaskinporten.Fjordvik
                ? consumer with { Leverandoerer = [Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer)] }
                : consumer),
        ],
    };
}
