using Nir.Register.Maskinporten;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>From a key to a registration in the register: what works.</summary>
public sealed class UtstedelseTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registration_is_transferred_with_a_token_from_maskinporten(bool nettverk)
    {
        await using var fake = await FakeMaskinporten.StartAsync(nettverk: nettverk);
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var klient = fake.Nir.CreateClient(fake.Credential(key));
        var registrering = fake.Nir.OpprettPerson().EtIntroduksjonsprogram();

        var resultat = await klient.SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
        var lest = await klient.ReadAsync(registrering.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(resultat is Accepted, resultat.ToString());
        Assert.Equal(registrering, lest!.Registrering);
    }

    [Fact]
    public async Task A_certificate_that_is_registered_gives_a_token()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.EnAnnen);
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient with { Noekler = [Maskinportennoekkel.FromCertificate(sertifikat)] }] });
        using var key = MaskinportenKey.FromCertificate(sertifikat);

        var klient = fake.Nir.CreateClient(fake.Credential(key));

        Assert.Null(await klient.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_vendor_gets_a_token_for_a_municipality_that_has_delegated()
    {
        await using var fake = await FakeMaskinporten.StartAsync(Delegert());
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var klient = fake.Nir.CreateClient(fake.Credential(key, konsument: FakeMaskinporten.Fjordvik));

        var resultat = await klient.SendAsync(fake.Nir.OpprettPerson().EtIntroduksjonsprogram(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(resultat is Accepted, resultat.ToString());
    }

    [Fact]
    public async Task The_scope_decides_the_role_of_the_token()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var registrering = fake.Nir.OpprettPerson().EtIntroduksjonsprogram();
        var norsk = fake.Nir.CreateClient(fake.Credential(key, Maskinportenscope.For(Rolle.Kommunenorskbruker)));

        var feil = await Assert.ThrowsAsync<NirException>(() => norsk.SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((Feilkode.Tilgang, "NIR5001"), (feil.Feilkode, feil.Regel));
    }

    [Fact]
    public async Task A_fylkeskommune_is_known_by_its_number()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient with { Eier = Nir.Register.Standardbrukere.Fylkeskommune }] });
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));

        var klient = fake.Nir.CreateClient(fake.Credential(key, Maskinportenscope.For(Rolle.Kommunenorskbruker)));

        Assert.Null(await klient.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NirException>(() => fake.Nir.CreateClient(fake.Credential(key)).ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_hundred_calls_at_once_use_one_grant()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient], MaksBrukteGrants = 1 });
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var klient = fake.Nir.CreateClient(fake.Credential(key));

        var lest = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => klient.ReadAsync(Guid.NewGuid()))));

        Assert.All(lest, Assert.Null);
    }

    [Fact]
    public async Task A_token_is_renewed_when_it_is_about_to_expire()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var credential = fake.Credential(key);
        var foerste = await Oppsett.Hent(credential);

        fake.Tid.Gaa(TimeSpan.FromMinutes(9));
        var andre = await Oppsett.Hent(credential);

        Assert.NotSame(foerste, andre);
        Assert.Equal(fake.Tid.GetUtcNow().AddMinutes(10), andre.ExpiresOn);
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

        var svar = await fake.SendAsync(grant.Signer());

        Assert.Equal(200, svar.Status);
        Assert.Equal(("Bearer", 600, Oppsett.Scope), (svar.Kropp.GetProperty("token_type").GetString(), svar.Kropp.GetProperty("expires_in").GetInt32(), svar.Kropp.GetProperty("scope").GetString()));
        Assert.Equal(fake.Tid.GetUtcNow(), svar.Dato);
    }

    [Fact]
    public void A_private_key_is_not_taken_and_not_shown()
    {
        var feil = Assert.Throws<FormatException>(() => Maskinportennoekkel.FromJwk(Noekler.PrivatJwk(Noekler.En)));

        Assert.Contains("is private", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Noekler.Tall(Noekler.En.D!), feil.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"kty\":\"EC\",\"kid\":\"k\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"kid\":\"k\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"%\",\"e\":\"AQAB\"}")]
    [InlineData("{\"kty\":1,\"kid\":\"k\",\"n\":\"\",\"e\":\"\"}")]
    public void What_is_no_public_key_is_not_taken(string jwk) => Assert.Throws<FormatException>(() => Maskinportennoekkel.FromJwk(jwk));

    internal static Maskinportenoppsett Delegert() => new()
    {
        Klienter = [FakeMaskinporten.Klient with { Eier = Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer) }],
        Konsumenter =
        [
            .. Maskinportenkonsument.Standard.Select(static konsument => konsument.Organisasjonsnummer.ToString() == FakeMaskinporten.Fjordvik
                ? konsument with { Leverandoerer = [Organisasjonsnummer.Parse(FakeMaskinporten.Leverandoer)] }
                : konsument),
        ],
    };
}
