using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A grant is good once, and what is remembered of it is bounded.</summary>
public sealed class GjenbrukTests
{
    private const string BruktFoer = "https://test.maskinporten.no/errors/MP-012";

    [Fact]
    public async Task A_grant_is_accepted_once()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant().Signer();

        var foerste = await fake.SendAsync(grant);
        var andre = await fake.SendAsync(grant);

        Assert.Equal((200, 400, "invalid_grant", BruktFoer), (foerste.Status, andre.Status, andre.Error, andre.Uri));
    }

    [Fact]
    public async Task An_id_that_is_used_again_is_refused_though_the_grant_is_new()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var (foerste, andre) = (fake.Grant(), fake.Grant());
        andre.Claims["jti"] = foerste.Claims["jti"]!.ToString();
        andre.Claims["exp"] = andre.Claims["exp"]!.GetValue<long>() + 1;

        Assert.Equal(200, (await fake.SendAsync(foerste.Signer())).Status);
        Assert.Equal(BruktFoer, (await fake.SendAsync(andre.Signer())).Uri);
    }

    [Fact]
    public async Task A_grant_without_an_id_is_accepted_once_too()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        grant.Claims.Remove("jti");

        Assert.Equal(200, (await fake.SendAsync(grant.Signer())).Status);
        Assert.Equal(BruktFoer, (await fake.SendAsync(grant.Signer())).Uri);
    }

    [Fact]
    public async Task A_grant_that_was_refused_for_its_scope_is_used()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        grant.Claims["scope"] = "nir:other";

        Assert.Equal("invalid_scope", (await fake.SendAsync(grant.Signer())).Error);
        Assert.Equal(BruktFoer, (await fake.SendAsync(grant.Signer())).Uri);
    }

    /// <summary>Else anyone who sees an id could stop the one who made it.</summary>
    [Fact]
    public async Task A_grant_that_nobody_signed_uses_no_id()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var falsk = fake.Grant();
        falsk.Claims["jti"] = grant.Claims["jti"]!.ToString();
        falsk.Noekkel = Noekler.EnAnnen;

        Assert.Equal(400, (await fake.SendAsync(falsk.Signer())).Status);
        Assert.Equal(200, (await fake.SendAsync(grant.Signer())).Status);
    }

    [Fact]
    public async Task Two_clients_may_choose_the_same_id()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient, FakeMaskinporten.Klient with { ClientId = "another" }] });
        var (foerste, andre) = (fake.Grant(), fake.Grant());
        andre.Claims["jti"] = foerste.Claims["jti"]!.ToString();
        andre.Claims["iss"] = "another";

        Assert.Equal((200, 200), ((await fake.SendAsync(foerste.Signer())).Status, (await fake.SendAsync(andre.Signer())).Status));
    }

    [Fact]
    public async Task One_of_many_that_send_the_same_grant_gets_a_token()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant().Signer();

        var svar = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => fake.SendAsync(grant))));

        Assert.Single(svar, static ett => ett.Status == 200);
        Assert.Equal(49, svar.Count(static ett => ett.Uri == BruktFoer));
    }

    [Fact]
    public async Task What_is_remembered_is_bounded_and_forgotten_when_it_cannot_be_used_again()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient], MaksBrukteGrants = 2 });
        var gammel = fake.Grant();
        await fake.SendAsync(gammel.Signer());
        await fake.SendAsync(fake.Grant().Signer());

        var fullt = await fake.SendAsync(fake.Grant().Signer());
        fake.Tid.Gaa(fullt.RetryAfter!.Value - TimeSpan.FromSeconds(1));
        var fortsattFullt = await fake.SendAsync(fake.Grant().Signer());
        fake.Tid.Gaa(TimeSpan.FromSeconds(1));

        Assert.Equal((503, 503, TimeSpan.FromSeconds(130)), (fullt.Status, fortsattFullt.Status, fullt.RetryAfter.Value));
        Assert.Equal("https://test.maskinporten.no/errors/MP-130", (await fake.SendAsync(gammel.Signer())).Uri);
        Assert.Equal(200, (await fake.SendAsync(fake.Grant().Signer())).Status);
    }

    [Fact]
    public async Task A_client_is_told_to_wait_when_no_more_is_remembered()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Klienter = [FakeMaskinporten.Klient], MaksBrukteGrants = 0 });
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(fake.Credential(key)).AsTask());

        Assert.Equal((Feilkode.Utilgjengelig, TimeSpan.FromSeconds(130)), (feil.Feilkode, feil.ProevIgjenEtter));
    }

    [Fact]
    public async Task A_client_with_a_clock_that_is_off_is_told_by_how_much()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var credential = new MaskinportenCredential(fake.Authority, Oppsett.ClientId, Oppsett.Scope, key, new()
        {
            HttpHandler = fake.Nir.CreateHandler(),
            TimeProvider = new Sdk.Tests.Client.Kulisser.FakeTid(fake.Tid.GetUtcNow().AddSeconds(-34)),
        });

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());

        Assert.Contains("This machine's clock is 34 s behind", feil.Message, StringComparison.Ordinal);
    }
}
