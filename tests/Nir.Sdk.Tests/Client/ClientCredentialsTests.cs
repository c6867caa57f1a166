using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Tokens by client id and secret: cached, renewed in time, asked for once.</summary>
public sealed class ClientCredentialsTests
{
    private const string Secret = "s3cret-that-must-not-show";
    private static readonly Uri TokenEndpoint = new("https://login.example.no/oauth/token");
    private static readonly NirTokenRequest Request = new(Examples.Endpoint, Guid.NewGuid().ToString());

    private readonly Script _server = new();
    private readonly FakeTime _time = new();

    [Fact]
    public async Task A_token_is_asked_for_with_the_id_and_the_secret_in_the_body()
    {
        _server.Answer(200, Token("t1"));

        var token = await Read(Credential(scope: "nir:registrering"));

        Assert.Equal(("t1", _time.GetUtcNow().AddHours(1)), (token.Token, token.ExpiresOn));
        var entry = Assert.Single(_server.Requests);
        Assert.Equal(("POST", TokenEndpoint, "identity"), (entry.Method, entry.Adresse, entry.Headers.AcceptEncoding.ToString()));
        Assert.Equal($"grant_type=client_credentials&client_id=kommune-9901&client_secret={Secret}&scope=nir%3Aregistrering", entry.RequestBody);
    }

    [Theory]
    [InlineData(3600, 3539, 3540)]
    [InlineData(100, 79, 80)]
    public async Task A_token_is_used_until_shortly_before_it_expires(int lifetime, int yet, int noLonger)
    {
        var credential = Credential();
        _server.Answer(200, Token("t1", lifetime)).Answer(200, Token("t2", lifetime));
        await Read(credential);

        _time.Advance(TimeSpan.FromSeconds(yet));
        Assert.Equal("t1", (await Read(credential)).Token);
        _time.Advance(TimeSpan.FromSeconds(noLonger - yet));
        Assert.Equal("t2", (await Read(credential)).Token);
    }

    [Fact]
    public async Task However_many_wait_one_request_is_made()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        _server.Si(_ => response.Task);
        var credential = Credential();

        var waiting = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Read(credential).AsTask())).Append(Task.Run(async () =>
        {
            await _time.SomeoneWaitsAsync(TimeSpan.FromSeconds(30));
            response.SetResult(Script.Create(200, Token("t1")));
            return await Read(credential);
        })));

        Assert.All(waiting, token => Assert.Equal("t1", token.Token));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_stop_the_others()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        _server.Si(_ => response.Task);
        var credential = Credential();
        using var cancellation = new CancellationTokenSource();
        var first = credential.GetTokenAsync(Request, cancellation.Token).AsTask();
        var others = Read(credential).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        response.SetResult(Script.Create(200, Token("t1")));

        Assert.Equal("t1", (await others).Token);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_failure_is_not_cached()
    {
        var credential = Credential();
        _server.Answer(503).Answer(200, Token("t1"));

        await Assert.ThrowsAsync<NirException>(() => Read(credential).AsTask());

        Assert.Equal("t1", (await Read(credential)).Token);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_forgotten_but_a_newer_one_is_kept()
    {
        var credential = Credential();
        _server.Answer(200, Token("t1")).Answer(200, Token("t2"));
        var first = await Read(credential);

        credential.Invalidate(first);
        var others = await Read(credential);
        credential.Invalidate(first);

        Assert.Equal("t2", others.Token);
        Assert.Same(others, await Read(credential));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_token_without_a_life_of_its_own_is_not_cached()
    {
        var credential = Credential();
        _server.Answer(200, """{"access_token":"t1","token_type":"bearer"}""").Answer(200, Token("t2"));

        Assert.Equal("t1", (await Read(credential)).Token);
        Assert.Equal("t2", (await Read(credential)).Token);
    }

    [Theory]
    [InlineData(400, NirErrorCode.Authentication)]
    [InlineData(401, NirErrorCode.Authentication)]
    [InlineData(403, NirErrorCode.Authentication)]
    [InlineData(429, NirErrorCode.Unavailable)]
    [InlineData(500, NirErrorCode.Unavailable)]
    [InlineData(503, NirErrorCode.Unavailable)]
    [InlineData(302, NirErrorCode.UnexpectedResponse)]
    [InlineData(404, NirErrorCode.UnexpectedResponse)]
    public async Task A_refusal_by_the_token_endpoint_is_a_fault(int status, NirErrorCode errorCode)
    {
        _server.Answer(status, $$"""{"error":"invalid_client","error_description":"{{Secret}}"}""",
            addition: response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(3)));

        var error = await Assert.ThrowsAsync<NirException>(() => Read(Credential()).AsTask());

        Assert.Equal((errorCode, (int?)status, TimeSpan.FromSeconds(3)), (error.ErrorCode, error.Status, error.TryAgainAfter));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("login.example.no", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"t","token_type":"mac","expires_in":60}""")]
    [InlineData("""{"access_token":"two words","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""{"access_token":"","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""{"access_token":"t","token_type":"Bearer","expires_in":-1}""")]
    [InlineData("""{"access_token":"t\r\nX-Injected: 1","token_type":"Bearer","expires_in":60}""")]
    public async Task An_answer_that_is_no_bearer_token_is_a_fault(string response)
    {
        _server.Answer(200, response);

        var error = await Assert.ThrowsAsync<NirException>(() => Read(Credential()).AsTask());

        Assert.Equal(NirErrorCode.UnexpectedResponse, error.ErrorCode);
    }

    [Fact]
    public async Task A_token_endpoint_that_cannot_be_reached_means_that_nothing_was_sent()
    {
        var credential = Credential();
        _server.Throw(new HttpRequestException(HttpRequestError.ConnectionError)).Throw(new IOException("broken")).Ten();

        var down = await Assert.ThrowsAsync<NirException>(() => Read(credential).AsTask());
        var broken = await Assert.ThrowsAsync<NirException>(() => Read(credential).AsTask());
        var silent = Read(credential).AsTask();
        await _time.SomeoneWaitsAsync(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));

        var late = await Assert.ThrowsAsync<NirException>(() => silent);
        Assert.All([down, broken, late], error => Assert.Equal(NirErrorCode.NoConnection, error.ErrorCode));
        Assert.Contains("cannot be reached", down.Message, StringComparison.Ordinal);
        Assert.Contains("did not answer within 30 s", late.Message, StringComparison.Ordinal);
        // What broke off may hold a part of the answer.
        Assert.IsType<HttpRequestException>(down.InnerException);
        Assert.Null(broken.InnerException);
    }

    [Fact]
    public async Task A_refusal_that_breaks_off_is_still_a_refusal()
    {
        _server.Answer(401, addition: static response => response.Content = new StreamContent(new BrokenStream()));

        var error = await Assert.ThrowsAsync<NirException>(() => Read(Credential()).AsTask());

        Assert.Equal((NirErrorCode.Authentication, (int?)401), (error.ErrorCode, error.Status));
    }

    [Fact]
    public async Task A_token_of_no_life_is_good_for_the_one_who_waits_for_it()
    {
        _server.Answer(200, Token("t1", lifetime: 0));

        Assert.Equal("t1", (await Read(Credential())).Token);
    }

    [Fact]
    public async Task Who_has_stopped_gets_no_token_not_even_one_that_is_kept()
    {
        var credential = Credential();
        _server.Answer(200, Token("t1"));
        await Read(credential);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => credential.GetTokenAsync(Request, new CancellationToken(canceled: true)).AsTask());
    }

    [Fact]
    public async Task Who_lets_no_context_flow_gets_a_token()
    {
        _server.Answer(200, Token("t1"));
        Task<NirAccessToken> reading;

        using (ExecutionContext.SuppressFlow())
        {
            reading = Read(Credential()).AsTask();
        }

        Assert.Equal("t1", (await reading).Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("t\r\nX-Injected: 1")]
    public void A_token_that_no_header_can_hold_is_refused(string token)
    {
        Assert.Throws<ArgumentException>(nameof(token), () => new NirAccessToken(token, DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentNullException>(nameof(token), static () => new NirAccessToken(null!, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task A_client_gets_a_new_token_after_its_own_was_refused()
    {
        var register = new Script().Answer(401).Answer(404);
        _server.Answer(200, Token("t1")).Answer(200, Token("t2"));
        var client = Examples.Client(register, Credential(), _time);

        await client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t1", "Bearer t2"], register.Requests.Select(question => question.Headers.Authorization!.ToString()));
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
    public void An_address_that_a_secret_must_not_be_sent_to_is_refused(string address) =>
        Assert.Throws<ArgumentException>("tokenEndpoint", () => new ClientCredentialsCredential(new Uri(address), "id", Secret));

    [Theory]
    [InlineData("", Secret)]
    [InlineData("id", " ")]
    public void An_empty_id_or_secret_is_refused(string id, string secret)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new ClientCredentialsCredential(TokenEndpoint, id, secret));

        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        Assert.Contains("Timeout",
            Assert.Throws<ArgumentException>(() => new ClientCredentialsCredential(TokenEndpoint, "id", Secret, new() { Timeout = TimeSpan.Zero })).Message,
            StringComparison.Ordinal);
        Assert.Contains("HttpHandler",
            Assert.Throws<ArgumentException>(
                () =>
                    new ClientCredentialsCredential(TokenEndpoint, "id", Secret,
                        new() { HttpHandler = _server.Handler, HttpClientFactory = () => new HttpClient() })).Message, StringComparison.Ordinal);
    }

    private static string Token(string token, int lifetime = 3600) => $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{lifetime}}}""";

    private ClientCredentialsCredential Credential(string? scope = null) =>
        new(TokenEndpoint, "kommune-9901", Secret, new() { HttpHandler = _server.Handler, TimeProvider = _time, Scope = scope });

    private static ValueTask<NirAccessToken> Read(ClientCredentialsCredential credential) =>
        credential.GetTokenAsync(Request, TestContext.Current.CancellationToken);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken off");
    }
}
