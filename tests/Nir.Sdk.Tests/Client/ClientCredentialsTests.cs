using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Tokens by client id and secret: cached, renewed in time, asked for once.</summary>
public sealed class ClientCredentialsTests
{
    private const string Secret = "s3cret-that-must-not-show";
    private static readonly Uri TokenEndpoint = new("https://login.example.no/oauth/token");
    private static readonly NirTokenRequest Request = new(Eksempler.Endpoint, Guid.NewGuid().ToString());

    private readonly Manus _server = new();
    private readonly FakeTid _tid = new();

    [Fact]
    public async Task A_token_is_asked_for_with_the_id_and_the_secret_in_the_body()
    {
        _server.Svar(200, Token("t1"));

        var token = await Hent(Credential(scope: "nir:registrering"));

        Assert.Equal(("t1", _tid.GetUtcNow().AddHours(1)), (token.Token, token.ExpiresOn));
        var post = Assert.Single(_server.Spoersmaal);
        Assert.Equal(("POST", TokenEndpoint), (post.Metode, post.Adresse));
        Assert.Equal($"grant_type=client_credentials&client_id=kommune-9901&client_secret={Secret}&scope=nir%3Aregistrering", post.Kropp);
    }

    [Theory]
    [InlineData(3600, 3539, 3540)]
    [InlineData(100, 79, 80)]
    public async Task A_token_is_used_until_shortly_before_it_expires(int levetid, int ennaa, int ikkeLenger)
    {
        var credential = Credential();
        _server.Svar(200, Token("t1", levetid)).Svar(200, Token("t2", levetid));
        await Hent(credential);

        _tid.Advance(TimeSpan.FromSeconds(ennaa));
        Assert.Equal("t1", (await Hent(credential)).Token);
        _tid.Advance(TimeSpan.FromSeconds(ikkeLenger - ennaa));
        Assert.Equal("t2", (await Hent(credential)).Token);
    }

    [Fact]
    public async Task However_many_wait_one_request_is_made()
    {
        var svar = new TaskCompletionSource<HttpResponseMessage>();
        _server.Si(_ => svar.Task);
        var credential = Credential();

        var ventende = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Hent(credential).AsTask())).Append(Task.Run(async () =>
        {
            await _tid.NoenVenterAsync(TimeSpan.FromSeconds(30));
            svar.SetResult(Manus.Lag(200, Token("t1")));
            return await Hent(credential);
        })));

        Assert.All(ventende, token => Assert.Equal("t1", token.Token));
        Assert.Single(_server.Spoersmaal);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_stop_the_others()
    {
        var svar = new TaskCompletionSource<HttpResponseMessage>();
        _server.Si(_ => svar.Task);
        var credential = Credential();
        using var avbrudd = new CancellationTokenSource();
        var foerste = credential.GetTokenAsync(Request, avbrudd.Token).AsTask();
        var andre = Hent(credential).AsTask();

        await avbrudd.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => foerste);
        svar.SetResult(Manus.Lag(200, Token("t1")));

        Assert.Equal("t1", (await andre).Token);
        Assert.Single(_server.Spoersmaal);
    }

    [Fact]
    public async Task A_failure_is_not_cached()
    {
        var credential = Credential();
        _server.Svar(503).Svar(200, Token("t1"));

        await Assert.ThrowsAsync<NirException>(() => Hent(credential).AsTask());

        Assert.Equal("t1", (await Hent(credential)).Token);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_forgotten_but_a_newer_one_is_kept()
    {
        var credential = Credential();
        _server.Svar(200, Token("t1")).Svar(200, Token("t2"));
        var foerste = await Hent(credential);

        credential.Invalidate(foerste);
        var andre = await Hent(credential);
        credential.Invalidate(foerste);

        Assert.Equal("t2", andre.Token);
        Assert.Same(andre, await Hent(credential));
        Assert.Equal(2, _server.Spoersmaal.Count);
    }

    [Fact]
    public async Task A_token_without_a_life_of_its_own_is_not_cached()
    {
        var credential = Credential();
        _server.Svar(200, """{"access_token":"t1","token_type":"bearer"}""").Svar(200, Token("t2"));

        Assert.Equal("t1", (await Hent(credential)).Token);
        Assert.Equal("t2", (await Hent(credential)).Token);
    }

    [Theory]
    [InlineData(400, Feilkode.Autentisering)]
    [InlineData(401, Feilkode.Autentisering)]
    [InlineData(403, Feilkode.Autentisering)]
    [InlineData(429, Feilkode.Utilgjengelig)]
    [InlineData(500, Feilkode.Utilgjengelig)]
    [InlineData(503, Feilkode.Utilgjengelig)]
    [InlineData(302, Feilkode.UventetSvar)]
    [InlineData(404, Feilkode.UventetSvar)]
    public async Task A_refusal_by_the_token_endpoint_is_a_fault(int status, Feilkode feilkode)
    {
        _server.Svar(status, $$"""{"error":"invalid_client","error_description":"{{Secret}}"}""", tillegg: svar => svar.Headers.RetryAfter = new(TimeSpan.FromSeconds(3)));

        var feil = await Assert.ThrowsAsync<NirException>(() => Hent(Credential()).AsTask());

        Assert.Equal((feilkode, (int?)status, TimeSpan.FromSeconds(3)), (feil.Feilkode, feil.Status, feil.ProevIgjenEtter));
        Assert.DoesNotContain(Secret, feil.ToString(), StringComparison.Ordinal);
        Assert.Contains("login.example.no", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"t","token_type":"mac","expires_in":60}""")]
    [InlineData("""{"access_token":"two words","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""{"access_token":"","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""{"access_token":"t","token_type":"Bearer","expires_in":-1}""")]
    [InlineData("""{"access_token":"t\r\nX-Injected: 1","token_type":"Bearer","expires_in":60}""")]
    public async Task An_answer_that_is_no_bearer_token_is_a_fault(string svar)
    {
        _server.Svar(200, svar);

        var feil = await Assert.ThrowsAsync<NirException>(() => Hent(Credential()).AsTask());

        Assert.Equal(Feilkode.UventetSvar, feil.Feilkode);
    }

    [Fact]
    public async Task A_token_endpoint_that_cannot_be_reached_means_that_nothing_was_sent()
    {
        var credential = Credential();
        _server.Kast(new HttpRequestException(HttpRequestError.ConnectionError)).Kast(new IOException("broken")).Ti();

        var nede = await Assert.ThrowsAsync<NirException>(() => Hent(credential).AsTask());
        var brutt = await Assert.ThrowsAsync<NirException>(() => Hent(credential).AsTask());
        var taus = Hent(credential).AsTask();
        await _tid.NoenVenterAsync(TimeSpan.FromSeconds(30));
        _tid.Advance(TimeSpan.FromSeconds(30));

        Assert.All([nede, brutt, await Assert.ThrowsAsync<NirException>(() => taus)], feil => Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode));
    }

    [Fact]
    public async Task A_client_gets_a_new_token_after_its_own_was_refused()
    {
        var register = new Manus().Svar(401).Svar(404);
        _server.Svar(200, Token("t1")).Svar(200, Token("t2"));
        var klient = Eksempler.Klient(register, Credential(), _tid);

        await klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t1", "Bearer t2"], register.Spoersmaal.Select(spoersmaal => spoersmaal.Hoder.Authorization!.ToString()));
    }

    [Fact]
    public void Neither_a_credential_nor_a_token_prints_its_secret()
    {
        var token = new NirAccessToken("t0ken-that-must-not-show", DateTimeOffset.UnixEpoch);

        Assert.Equal("Client credentials of kommune-9901", Credential().ToString());
        Assert.Equal("Bearer *** (expires 1970-01-01T00:00:00.0000000+00:00)", token.ToString());
    }

    [Theory]
    [InlineData("ftp://login.example.no/token")]
    [InlineData("http://login.example.no/token")]
    [InlineData("https://user:pass@login.example.no/token")]
    [InlineData("https://login.example.no/token?secret=1")]
    public void An_address_that_a_secret_must_not_be_sent_to_is_refused(string adresse) =>
        Assert.Throws<ArgumentException>("tokenEndpoint", () => new ClientCredentialsCredential(new Uri(adresse), "id", Secret));

    [Theory]
    [InlineData("", Secret)]
    [InlineData("id", " ")]
    public void An_empty_id_or_secret_is_refused(string id, string secret)
    {
        var feil = Assert.ThrowsAny<ArgumentException>(() => new ClientCredentialsCredential(TokenEndpoint, id, secret));

        Assert.DoesNotContain(Secret, feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        Assert.Contains("Timeout", Assert.Throws<ArgumentException>(() => new ClientCredentialsCredential(TokenEndpoint, "id", Secret, new() { Timeout = TimeSpan.Zero })).Message, StringComparison.Ordinal);
        Assert.Contains("HttpHandler", Assert.Throws<ArgumentException>(() => new ClientCredentialsCredential(TokenEndpoint, "id", Secret, new() { HttpHandler = _server.Handler, HttpClientFactory = () => new HttpClient() })).Message, StringComparison.Ordinal);
    }

    private static string Token(string token, int levetid = 3600) => $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{levetid}}}""";

    private ClientCredentialsCredential Credential(string? scope = null) =>
        new(TokenEndpoint, "kommune-9901", Secret, new() { HttpHandler = _server.Handler, TimeProvider = _tid, Scope = scope });

    private static ValueTask<NirAccessToken> Hent(ClientCredentialsCredential credential) => credential.GetTokenAsync(Request, TestContext.Current.CancellationToken);
}
