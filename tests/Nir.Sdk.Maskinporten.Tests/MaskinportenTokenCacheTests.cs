using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Sdk.Regler;
using Nir.Shared.Client;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Credentials share a token when all that makes it is the same, and only then.</summary>
public sealed class MaskinportenTokenCacheTests : IDisposable
{
    private static readonly Uri Address = new("https://maskinporten.example.no/");

    private readonly Setup _setup = new();
    private readonly MaskinportenTokenCache _cache = new();
    private readonly MaskinportenKey _otherKey = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.Another, "another-key"));

    [Fact]
    public async Task Those_that_ask_for_the_same_share_it_whatever_the_order_of_scopes()
    {
        _setup.Server.Answer(200, Setup.Token("t1"));

        var first = await Setup.Read(_setup.Credential(scope: "nir:b  nir:a", cache: _cache));
        var others = await Setup.Read(_setup.Credential(scope: "nir:a nir:b nir:a", cache: _cache));

        Assert.Same(first, others);
        Assert.Equal("nir:a nir:b", ParsedGrant.From(Assert.Single(_setup.Server.Requests)).Claims.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_hundred_calls_through_as_many_credentials_ask_for_one_token()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        _setup.Server.Si(_ => response.Task);

        var waiting = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Setup.Read(_setup.Credential(cache: _cache)).AsTask())).ToList();
        await _setup.Time.SomeoneWaitsAsync(TimeSpan.FromSeconds(30));
        response.SetResult(Script.Create(200, Setup.Token("t1")));

        Assert.Single((await Task.WhenAll(waiting)).Distinct());
        Assert.Single(_setup.Server.Requests);
    }

    [Fact]
    public async Task Without_a_common_cache_each_has_its_own()
    {
        _setup.Server.Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));

        await Setup.Read(_setup.Credential());
        await Setup.Read(_setup.Credential());

        Assert.Equal(2, _setup.Server.Requests.Count);
    }

    [Fact]
    public async Task A_token_refused_for_one_is_forgotten_for_all()
    {
        _setup.Server.Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));
        var first = _setup.Credential(cache: _cache);
        var others = _setup.Credential(cache: _cache);

        first.Invalidate(await Setup.Read(others));

        Assert.Equal("t2", (await Setup.Read(others)).Token);
    }

    /// <summary>Two credentials over every combination of what makes a token: the second asks for its own unless all is the same.</summary>
    [Fact]
    public void A_token_is_shared_exactly_when_environment_authority_client_scope_consumer_resource_and_key_are_the_same()
    {
        // Half of the pairs are the same.
        var valg = Gen.Choose(0, 255).ToArbitrary();
        var difference = Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 255)).ToArbitrary();
        var pair = Prop.ForAll(valg, difference, (en, different) =>
        {
            var cache = new MaskinportenTokenCache();
            var server = new Script().Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));
            return ReferenceEquals(Read(Create(en, server, cache)), Read(Create(en ^ different, server, cache))) == (different == 0);
        });
        pair.QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(EachDifference))]
    public void One_difference_is_enough_for_a_token_of_one_s_own(int difference)
    {
        var server = new Script().Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));

        Assert.NotSame(Read(Create(0, server, _cache)), Read(Create(difference, server, _cache)));
    }

    public static TheoryData<int> EachDifference => [.. Enumerable.Range(0, 8).Select(static i => 1 << i)];

    [Fact]
    public async Task A_cache_prints_how_much_it_holds_and_nothing_of_it()
    {
        _setup.Server.Answer(200, Setup.Token("t1"));
        await Setup.Read(_setup.Credential(cache: _cache));
        _setup.Credential(cache: _cache, scope: "nir:other");

        Assert.Equal("Maskinporten tokens (2)", _cache.ToString());
    }

    public void Dispose()
    {
        _otherKey.Dispose();
        _setup.Dispose();
    }

    private static NirAccessToken Read(MaskinportenCredential credential) =>
        credential.GetTokenAsync(Setup.Request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>A credential of which each bit changes one thing.</summary>
    private MaskinportenCredential Create(int valg, Script server, MaskinportenTokenCache cache) => new(
        new MaskinportenAuthority((valg & 1) == 0 ? Miljoe.Test : Miljoe.Produksjon, (valg & 2) == 0 ? Address : new Uri(Address, "other/"),
            (valg & 4) == 0 ? "issuer" : "other"),
        (valg & 8) == 0 ? "client" : "other",
        (valg & 16) == 0 ? "nir:a" : "nir:b",
        (valg & 32) == 0 ? _setup.Key : _otherKey,
        new()
        {
            HttpHandler = server.Handler,
            TimeProvider = _setup.Time,
            TokenCache = cache,
            Consumer = (valg & 64) == 0 ? null : Identifikatorer.Organisasjonsnummer.Parse("310000035"),
            Resource = (valg & 128) == 0 ? null : "resource",
        });
}
