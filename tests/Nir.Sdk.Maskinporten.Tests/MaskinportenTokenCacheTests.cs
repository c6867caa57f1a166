using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Credentials share a token when all that makes it is the same, and only then.</summary>
public sealed class MaskinportenTokenCacheTests : IDisposable
{
    private static readonly Uri Address = new("https://maskinporten.example.no/");

    private readonly Oppsett _oppsett = new();
    private readonly MaskinportenTokenCache _cache = new();
    private readonly MaskinportenKey _annenNoekkel = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.EnAnnen, "another-key"));

    [Fact]
    public async Task Those_that_ask_for_the_same_share_it_whatever_the_order_of_scopes()
    {
        _oppsett.Server.Svar(200, Oppsett.Token("t1"));

        var foerste = await Oppsett.Hent(_oppsett.Credential(scope: "nir:b  nir:a", cache: _cache));
        var andre = await Oppsett.Hent(_oppsett.Credential(scope: "nir:a nir:b nir:a", cache: _cache));

        Assert.Same(foerste, andre);
        Assert.Equal("nir:a nir:b", LestGrant.Av(Assert.Single(_oppsett.Server.Spoersmaal)).Claims.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_hundred_calls_through_as_many_credentials_ask_for_one_token()
    {
        var svar = new TaskCompletionSource<HttpResponseMessage>();
        _oppsett.Server.Si(_ => svar.Task);

        var ventende = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Oppsett.Hent(_oppsett.Credential(cache: _cache)).AsTask())).ToList();
        await _oppsett.Tid.NoenVenterAsync(TimeSpan.FromSeconds(30));
        svar.SetResult(Manus.Lag(200, Oppsett.Token("t1")));

        Assert.Single((await Task.WhenAll(ventende)).Distinct());
        Assert.Single(_oppsett.Server.Spoersmaal);
    }

    [Fact]
    public async Task Without_a_common_cache_each_has_its_own()
    {
        _oppsett.Server.Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));

        await Oppsett.Hent(_oppsett.Credential());
        await Oppsett.Hent(_oppsett.Credential());

        Assert.Equal(2, _oppsett.Server.Spoersmaal.Count);
    }

    [Fact]
    public async Task A_token_refused_for_one_is_forgotten_for_all()
    {
        _oppsett.Server.Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));
        var foerste = _oppsett.Credential(cache: _cache);
        var andre = _oppsett.Credential(cache: _cache);

        foerste.Invalidate(await Oppsett.Hent(andre));

        Assert.Equal("t2", (await Oppsett.Hent(andre)).Token);
    }

    /// <summary>Two credentials over every combination of what makes a token: the second asks for its own unless all is the same.</summary>
    [Fact]
    public void A_token_is_shared_exactly_when_environment_authority_client_scope_consumer_resource_and_key_are_the_same()
    {
        // Half of the pairs are the same.
        var valg = Gen.Choose(0, 255).ToArbitrary();
        var forskjell = Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 255)).ToArbitrary();
        var par = Prop.ForAll(valg, forskjell, (en, ulike) =>
        {
            var cache = new MaskinportenTokenCache();
            var server = new Manus().Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));
            return ReferenceEquals(Hent(Lag(en, server, cache)), Hent(Lag(en ^ ulike, server, cache))) == (ulike == 0);
        });
        par.QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(HverForskjell))]
    public void One_difference_is_enough_for_a_token_of_one_s_own(int forskjell)
    {
        var server = new Manus().Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));

        Assert.NotSame(Hent(Lag(0, server, _cache)), Hent(Lag(forskjell, server, _cache)));
    }

    public static TheoryData<int> HverForskjell => [.. Enumerable.Range(0, 8).Select(static i => 1 << i)];

    [Fact]
    public async Task A_cache_prints_how_much_it_holds_and_nothing_of_it()
    {
        _oppsett.Server.Svar(200, Oppsett.Token("t1"));
        await Oppsett.Hent(_oppsett.Credential(cache: _cache));
        _oppsett.Credential(cache: _cache, scope: "nir:other");

        Assert.Equal("Maskinporten tokens (2)", _cache.ToString());
    }

    public void Dispose()
    {
        _annenNoekkel.Dispose();
        _oppsett.Dispose();
    }

    private static NirAccessToken Hent(MaskinportenCredential credential) =>
        credential.GetTokenAsync(Oppsett.Request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>A credential of which each bit changes one thing.</summary>
    private MaskinportenCredential Lag(int valg, Manus server, MaskinportenTokenCache cache) => new(
        new MaskinportenAuthority((valg & 1) == 0 ? Miljoe.Test : Miljoe.Produksjon, (valg & 2) == 0 ? Address : new Uri(Address, "other/"), (valg & 4) == 0 ? "issuer" : "other"),
        (valg & 8) == 0 ? "client" : "other",
        (valg & 16) == 0 ? "nir:a" : "nir:b",
        (valg & 32) == 0 ? _oppsett.Key : _annenNoekkel,
        new()
        {
            HttpHandler = server.Handler,
            TimeProvider = _oppsett.Tid,
            TokenCache = cache,
            Konsument = (valg & 64) == 0 ? null : Identifikatorer.Organisasjonsnummer.Parse("310000035"),
            Resource = (valg & 128) == 0 ? null : "resource",
        });
}
