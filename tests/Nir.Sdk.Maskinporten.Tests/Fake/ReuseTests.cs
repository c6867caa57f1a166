using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A grant is good once, and what is remembered of it is bounded.</summary>
public sealed class ReuseTests
{
    private const string UsedBefore = "https://test.maskinporten.no/errors/MP-012";

    [Fact]
    public async Task A_grant_is_accepted_once()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant().Sign();

        var first = await fake.SendAsync(grant);
        var others = await fake.SendAsync(grant);

        Assert.Equal((200, 400, "invalid_grant", UsedBefore), (first.Status, others.Status, others.Error, others.Uri));
    }

    [Fact]
    public async Task An_id_that_is_used_again_is_refused_though_the_grant_is_new()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var (first, others) = (fake.Grant(), fake.Grant());
        others.Claims["jti"] = first.Claims["jti"]!.ToString();
        others.Claims["exp"] = others.Claims["exp"]!.GetValue<long>() + 1;

        Assert.Equal(200, (await fake.SendAsync(first.Sign())).Status);
        Assert.Equal(UsedBefore, (await fake.SendAsync(others.Sign())).Uri);
    }

    [Fact]
    public async Task A_grant_without_an_id_is_accepted_once_too()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        grant.Claims.Remove("jti");

        Assert.Equal(200, (await fake.SendAsync(grant.Sign())).Status);
        Assert.Equal(UsedBefore, (await fake.SendAsync(grant.Sign())).Uri);
    }

    [Fact]
    public async Task A_grant_that_was_refused_for_its_scope_is_used()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        grant.Claims["scope"] = "nir:other";

        Assert.Equal("invalid_scope", (await fake.SendAsync(grant.Sign())).Error);
        Assert.Equal(UsedBefore, (await fake.SendAsync(grant.Sign())).Uri);
    }

    /// <summary>Else anyone who sees an id could stop the one who made it.</summary>
    [Fact]
    public async Task A_grant_that_nobody_signed_uses_no_id()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant();
        var wrong = fake.Grant();
        wrong.Claims["jti"] = grant.Claims["jti"]!.ToString();
        wrong.MaskinportenSigner = Keys.Another;

        Assert.Equal(400, (await fake.SendAsync(wrong.Sign())).Status);
        Assert.Equal(200, (await fake.SendAsync(grant.Sign())).Status);
    }

    [Fact]
    public async Task Two_clients_may_choose_the_same_id()
    {
        await using var fake =
            await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client, FakeMaskinporten.Client with { ClientId = "another" }] });
        var (first, others) = (fake.Grant(), fake.Grant());
        others.Claims["jti"] = first.Claims["jti"]!.ToString();
        others.Claims["iss"] = "another";

        Assert.Equal((200, 200), ((await fake.SendAsync(first.Sign())).Status, (await fake.SendAsync(others.Sign())).Status));
    }

    [Fact]
    public async Task One_of_many_that_send_the_same_grant_gets_a_token()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        var grant = fake.Grant().Sign();

        var response = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => fake.SendAsync(grant))));

        Assert.Single(response, static one => one.Status == 200);
        Assert.Equal(49, response.Count(static one => one.Uri == UsedBefore));
    }

    [Fact]
    public async Task What_is_remembered_is_bounded_and_forgotten_when_it_cannot_be_used_again()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client], MaxUsedGrants = 2 });
        var old = fake.Grant();
        await fake.SendAsync(old.Sign());
        await fake.SendAsync(fake.Grant().Sign());

        var full = await fake.SendAsync(fake.Grant().Sign());
        fake.Time.Advance(full.RetryAfter!.Value - TimeSpan.FromSeconds(1));
        var stillFull = await fake.SendAsync(fake.Grant().Sign());
        fake.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((503, 503, TimeSpan.FromSeconds(130)), (full.Status, stillFull.Status, full.RetryAfter.Value));
        Assert.Equal("https://test.maskinporten.no/errors/MP-130", (await fake.SendAsync(old.Sign())).Uri);
        Assert.Equal(200, (await fake.SendAsync(fake.Grant().Sign())).Status);
    }

    [Fact]
    public async Task A_client_is_told_to_wait_when_no_more_is_remembered()
    {
        await using var fake = await FakeMaskinporten.StartAsync(new() { Clients = [FakeMaskinporten.Client], MaxUsedGrants = 0 });
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));

        var error = await Assert.ThrowsAsync<NirException>(() => Setup.Read(fake.Credential(key)).AsTask());

        Assert.Equal((NirErrorCode.Unavailable, TimeSpan.FromSeconds(130)), (error.ErrorCode, error.TryAgainAfter));
    }

    [Fact]
    public async Task A_client_with_a_clock_that_is_off_is_told_by_how_much()
    {
        await using var fake = await FakeMaskinporten.StartAsync();
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var credential = new MaskinportenCredential(fake.Authority, Setup.ClientId, Setup.Scope, key, new()
        {
            HttpHandler = fake.Nir.CreateHandler(),
            TimeProvider = new Shared.Client.FakeTime(fake.Time.GetUtcNow().AddSeconds(-34)),
        });

        var error = await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());

        Assert.Contains("This machine's clock is 34 s behind", error.Message, StringComparison.Ordinal);
    }
}
