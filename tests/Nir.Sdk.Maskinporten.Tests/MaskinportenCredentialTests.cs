using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Shared.Client;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Tokens are asked for once, kept, and renewed in time.</summary>
public sealed class MaskinportenCredentialTests : IDisposable
{
    private readonly Setup _setup = new();

    [Fact]
    public async Task A_hundred_calls_at_once_ask_for_one_token()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        _setup.Server.Si(_ => response.Task);
        var credential = _setup.Credential();

        var waiting = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Setup.Read(credential).AsTask())).ToList();
        await _setup.Time.SomeoneWaitsAsync(TimeSpan.FromSeconds(30));
        response.SetResult(Script.Create(200, Setup.Token("t1")));

        Assert.All(await Task.WhenAll(waiting), static token => Assert.Equal("t1", token.Token));
        Assert.Single(_setup.Server.Requests);
    }

    [Theory]
    [InlineData(120, 95, 96)]
    [InlineData(7200, 7139, 7140)]
    public async Task A_token_is_used_until_shortly_before_it_expires(int lifetime, int yet, int noLonger)
    {
        var credential = _setup.Credential();
        _setup.Server.Answer(200, Setup.Token("t1", lifetime)).Answer(200, Setup.Token("t2", lifetime));
        await Setup.Read(credential);

        _setup.Time.Advance(TimeSpan.FromSeconds(yet));
        Assert.Equal("t1", (await Setup.Read(credential)).Token);
        _setup.Time.Advance(TimeSpan.FromSeconds(noLonger - yet));
        Assert.Equal("t2", (await Setup.Read(credential)).Token);
    }

    [Fact]
    public async Task A_client_gets_a_new_token_after_its_own_was_refused()
    {
        var register = new Script().Answer(401).Answer(404);
        _setup.Server.Answer(200, Setup.Token("t1")).Answer(200, Setup.Token("t2"));
        var client = Examples.Client(register, _setup.Credential(), _setup.Time);

        await client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t1", "Bearer t2"], register.Requests.Select(static question => question.Headers.Authorization!.ToString()));
    }

    [Fact]
    public void A_credential_prints_what_it_is_for_and_no_secret()
    {
        using var certificate = Keys.Certificate(Keys.En);
        using var key = MaskinportenKey.FromCertificate(certificate);

        Assert.Equal(
            "Maskinporten client 3f0d9c1e-client at test.maskinporten.no, scope nir:kommuneintrobruker, key key-of-the-test, for 310000035",
            _setup.Credential(consumer: "310000035").ToString());
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
        Assert.ThrowsAny<ArgumentException>(() => _setup.Credential(clientId: clientId, scope: scope)).ParamNameIs(parameter);

    [Fact]
    public void A_grant_is_not_sent_to_another_machine_without_tls()
    {
        var authority = new MaskinportenAuthority(Regler.Miljoe.Test, new Uri("http://maskinporten.example.no/"));

        Assert.Throws<ArgumentException>("authority", () => new MaskinportenCredential(authority, "client", "nir:x", _setup.Key));
        Assert.NotNull(new MaskinportenCredential(authority, "client", "nir:x", _setup.Key, new() { AllowUnencrypted = true }));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(121)]
    public void A_grant_s_life_that_maskinporten_does_not_accept_is_refused(int seconds) =>
        Assert.Contains("AssertionLifetime", Assert.Throws<ArgumentException>(() => _setup.Credential(lifetime: TimeSpan.FromSeconds(seconds))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        Assert.Contains("MaskinportenOptions.Timeout", Error(new() { Timeout = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Contains("MaskinportenOptions.Consumer", Error(new() { Consumer = default(Identifikatorer.Organisasjonsnummer) }), StringComparison.Ordinal);
        Assert.Contains("MaskinportenOptions.Resource", Error(new() { Resource = " " }), StringComparison.Ordinal);
        Assert.Contains("HttpHandler", Error(new() { HttpHandler = _setup.Server.Handler, HttpClientFactory = static () => new HttpClient() }),
            StringComparison.Ordinal);
    }

    public void Dispose() => _setup.Dispose();

    private string Error(MaskinportenOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => new MaskinportenCredential(MaskinportenAuthority.Test, "client", "nir:x", _setup.Key, options)).Message;
}
