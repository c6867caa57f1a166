using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Tokens are asked for once, kept, and renewed in time.</summary>
public sealed class MaskinportenCredentialTests : IDisposable
{
    private readonly Oppsett _oppsett = new();

    [Fact]
    public async Task A_hundred_calls_at_once_ask_for_one_token()
    {
        var svar = new TaskCompletionSource<HttpResponseMessage>();
        _oppsett.Server.Si(_ => svar.Task);
        var credential = _oppsett.Credential();

        var ventende = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Oppsett.Hent(credential).AsTask())).ToList();
        await _oppsett.Tid.NoenVenterAsync(TimeSpan.FromSeconds(30));
        svar.SetResult(Manus.Lag(200, Oppsett.Token("t1")));

        Assert.All(await Task.WhenAll(ventende), static token => Assert.Equal("t1", token.Token));
        Assert.Single(_oppsett.Server.Spoersmaal);
    }

    [Theory]
    [InlineData(120, 95, 96)]
    [InlineData(7200, 7139, 7140)]
    public async Task A_token_is_used_until_shortly_before_it_expires(int levetid, int ennaa, int ikkeLenger)
    {
        var credential = _oppsett.Credential();
        _oppsett.Server.Svar(200, Oppsett.Token("t1", levetid)).Svar(200, Oppsett.Token("t2", levetid));
        await Oppsett.Hent(credential);

        _oppsett.Tid.Advance(TimeSpan.FromSeconds(ennaa));
        Assert.Equal("t1", (await Oppsett.Hent(credential)).Token);
        _oppsett.Tid.Advance(TimeSpan.FromSeconds(ikkeLenger - ennaa));
        Assert.Equal("t2", (await Oppsett.Hent(credential)).Token);
    }

    [Fact]
    public async Task A_client_gets_a_new_token_after_its_own_was_refused()
    {
        var register = new Manus().Svar(401).Svar(404);
        _oppsett.Server.Svar(200, Oppsett.Token("t1")).Svar(200, Oppsett.Token("t2"));
        var klient = Eksempler.Klient(register, _oppsett.Credential(), _oppsett.Tid);

        await klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t1", "Bearer t2"], register.Spoersmaal.Select(static spoersmaal => spoersmaal.Hoder.Authorization!.ToString()));
    }

    [Fact]
    public void A_credential_prints_what_it_is_for_and_no_secret()
    {
        using var sertifikat = Noekler.Sertifikat(Noekler.En);
        using var key = MaskinportenKey.FromCertificate(sertifikat);

        Assert.Equal(
            "Maskinporten client 3f0d9c1e-client at test.maskinporten.no, scope nir:kommuneintrobruker, key key-of-the-test, for 310000035",
            _oppsett.Credential(konsument: "310000035").ToString());
        Assert.Equal($"Certificate {key.KeyId}", key.ToString());
        Assert.Equal(64, key.KeyId.Length);
    }

    [Theory]
    [InlineData("", "nir:x", "clientId")]
    [InlineData("client", " ", "scope")]
    [InlineData("client", "nir:\"x\"", "scope")]
    [InlineData("client", "nir:x\nnir:y", "scope")]
    [InlineData("client", "nir:æ", "scope")]
    public void An_id_or_a_scope_that_cannot_be_used_is_refused(string clientId, string scope, string parameter) =>
        Assert.ThrowsAny<ArgumentException>(() => _oppsett.Credential(clientId: clientId, scope: scope)).ParamNameIs(parameter);

    [Fact]
    public void A_grant_is_not_sent_to_another_machine_without_tls()
    {
        var authority = new MaskinportenAuthority(Regler.Miljoe.Test, new Uri("http://maskinporten.example.no/"));

        Assert.Throws<ArgumentException>("authority", () => new MaskinportenCredential(authority, "client", "nir:x", _oppsett.Key));
        Assert.NotNull(new MaskinportenCredential(authority, "client", "nir:x", _oppsett.Key, new() { TillatUkryptert = true }));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(121)]
    public void A_grant_s_life_that_maskinporten_does_not_accept_is_refused(int sekunder) =>
        Assert.Contains("AssertionLifetime", Assert.Throws<ArgumentException>(() => _oppsett.Credential(levetid: TimeSpan.FromSeconds(sekunder))).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        Assert.Contains("MaskinportenOptions.Timeout", Feil(new() { Timeout = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Contains("MaskinportenOptions.Konsument", Feil(new() { Konsument = default(Identifikatorer.Organisasjonsnummer) }), StringComparison.Ordinal);
        Assert.Contains("MaskinportenOptions.Resource", Feil(new() { Resource = " " }), StringComparison.Ordinal);
        Assert.Contains("HttpHandler", Feil(new() { HttpHandler = _oppsett.Server.Handler, HttpClientFactory = static () => new HttpClient() }), StringComparison.Ordinal);
    }

    public void Dispose() => _oppsett.Dispose();

    private string Feil(MaskinportenOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => new MaskinportenCredential(MaskinportenAuthority.Test, "client", "nir:x", _oppsett.Key, options)).Message;
}
