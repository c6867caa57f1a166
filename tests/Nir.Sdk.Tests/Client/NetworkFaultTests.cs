using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>What is told when there is no usable answer: whose time limit ran out, whether anything was sent, and nothing of what was answered.</summary>
public sealed class NetworkFaultTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly Script _register = new();
    private readonly FakeTime _time = new();

    private NirClient Client => Examples.Client(_register, time: _time);

    [Fact]
    public async Task A_token_that_did_not_come_in_time_means_that_nothing_was_sent_and_is_no_unknown_outcome()
    {
        foreach (var code in new[] { NirErrorCode.Timeout, NirErrorCode.ConnectionBreak })
        {
            var id = Guid.NewGuid();

            var fault = await Assert.ThrowsAsync<NirException>(
                () => Examples.Client(_register, new Failing(new NirException(code, "No token.")), _time)
                    .SendAsync(Examples.Program, options: new() { CorrelationId = id }, cancellationToken: Cancellation));

            Assert.Equal((NirErrorCode.NoConnection, id.ToString()), (fault.ErrorCode, fault.CorrelationId));
            Assert.Contains("Nothing was sent", fault.Message, StringComparison.Ordinal);
        }

        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_as_it_is()
    {
        var refusal = new NirException(NirErrorCode.Authentication, "Refused.");

        Assert.Same(refusal, await Assert.ThrowsAsync<NirException>(
            () => Examples.Client(_register, new Failing(refusal), _time).SendAsync(Examples.Program, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_forgotten_too()
    {
        var tokens = new Renewing();
        _register.Answer(401).Answer(401);

        var fault = await Assert.ThrowsAsync<NirException>(
            () => Examples.Client(_register, tokens, _time).SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(NirErrorCode.Authentication, fault.ErrorCode);
        Assert.Equal(["t1", "t2"], tokens.Forgotten);
        Assert.Equal("PUT PUT", _register.Methods);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(403)]
    public async Task A_new_token_that_is_taken_is_kept(int status)
    {
        var tokens = new Renewing();
        _register.Answer(401).Answer(status, status is 201 ? Examples.Answer() : null);

        await Record.ExceptionAsync(() => Examples.Client(_register, tokens, _time).SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(["t1"], tokens.Forgotten);
        Assert.Equal("PUT PUT", _register.Methods);
    }

    [Fact]
    public async Task A_factory_that_fails_is_told_under_the_id_of_the_call()
    {
        var id = Guid.NewGuid();
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = static () => throw new InvalidOperationException("No.") });

        var fault = await Assert.ThrowsAsync<NirException>(
            () => client.SendAsync(Examples.Program, options: new() { CorrelationId = id }, cancellationToken: Cancellation));

        Assert.Equal(id.ToString(), fault.CorrelationId);
    }

    [Fact]
    public async Task A_handler_that_fails_before_it_has_asked_for_the_body_is_the_programs_own_and_nothing_was_sent()
    {
        var cause = new InvalidOperationException("Set wrongly.");
        using var handler = new Unread(_ => throw cause);

        var fault = await Assert.ThrowsAsync<NirException>(() => With(handler).SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(NirErrorCode.InvalidRequest, fault.ErrorCode);
        Assert.Contains("Nothing was sent", fault.Message, StringComparison.Ordinal);
        Assert.Same(cause, fault.InnerException);
    }

    [Fact]
    public async Task A_time_limit_that_runs_out_before_the_body_was_asked_for_means_that_nothing_was_sent()
    {
        using var handler = new Unread(static async stop =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return new();
        });

        var sending = With(handler).SendAsync(Examples.Program, cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromSeconds(60));

        var fault = await Assert.ThrowsAsync<NirException>(() => sending);
        Assert.Equal(NirErrorCode.NoConnection, fault.ErrorCode);
        Assert.Contains("in time", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("HttpClient", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.ResponseEnded)]
    public async Task A_connection_that_fails_is_not_blamed_on_a_time_limit(HttpRequestError error)
    {
        _register.Throw(new HttpRequestException(error)).Throw(new HttpRequestException(error));
        using var http = new HttpClient(_register.Handler) { Timeout = TimeSpan.FromMinutes(3) };
        var own = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => http });

        foreach (var client in new[] { own, Client })
        {
            var fault = await Assert.ThrowsAsync<NirException>(() => client.ReadAsync(Examples.Id, cancellationToken: Cancellation));

            Assert.DoesNotContain("within", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Timeout", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Our_time_limit_is_told_with_its_figure_though_the_programs_client_has_one_too()
    {
        _register.Ten();
        using var http = new HttpClient(_register.Handler) { Timeout = TimeSpan.FromMinutes(3) };
        var client = new NirClient(
            Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => http, TimeProvider = _time, Timeout = TimeSpan.FromSeconds(20) });

        var reading = client.ReadAsync(Examples.Id, cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromSeconds(20));

        var fault = await Assert.ThrowsAsync<NirException>(() => reading);
        Assert.Equal(NirErrorCode.Timeout, fault.ErrorCode);
        Assert.Contains("within 20 s.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_broke_off_after_sending_is_not_kept_as_the_cause_and_what_came_before_is()
    {
        _register.Throw(new HttpRequestException(HttpRequestError.ResponseEnded)).Throw(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Null((await Assert.ThrowsAsync<NirException>(() => Client.SearchAsync(Examples.Person, cancellationToken: Cancellation))).InnerException);
        Assert.NotNull((await Assert.ThrowsAsync<NirException>(() => Client.SearchAsync(Examples.Person, cancellationToken: Cancellation))).InnerException);
    }

    [Fact]
    public async Task An_answer_that_does_not_end_in_time_is_a_time_limit_and_one_that_breaks_off_is_none()
    {
        _register.Si(static _ => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new Endless()) { Headers = { ContentType = new("application/json") } },
        })).Cancel(200, "{", new IOException("broken"));

        var reading = Client.ReadAsync(Examples.Id, cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(NirErrorCode.Timeout, (await Assert.ThrowsAsync<NirException>(() => reading)).ErrorCode);
        Assert.Equal(
            NirErrorCode.ConnectionBreak,
            (await Assert.ThrowsAsync<NirException>(() => Client.ReadAsync(Examples.Id, cancellationToken: Cancellation))).ErrorCode);
    }

    [Fact]
    public async Task An_answer_that_is_as_long_as_the_limit_is_read_and_one_byte_more_is_said_to_be_too_long()
    {
        _register.Answer(200, """{"treff":[]}""".PadRight(HttpAnswer.LargestBody)).Answer(200, """{"treff":[]}""".PadRight(HttpAnswer.LargestBody + 1))
            .Si(static _ => Task.FromResult(Unmeasured("""{"treff":[]}""".PadRight(HttpAnswer.LargestBody))))
            .Si(static _ => Task.FromResult(Unmeasured("""{"treff":[]}""".PadRight(HttpAnswer.LargestBody + 1)))).Answer(200, "<html>");

        for (var i = 0; i < 2; i++)
        {
            Assert.Empty((await Client.SearchAsync(Examples.Person, cancellationToken: Cancellation)).Treff);
            Assert.Contains("longer than", await FaultAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("longer than", await FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_says_itself_that_it_is_too_long_is_not_read()
    {
        using var body = new Endless();
        _register.Si(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(body) { Headers = { ContentLength = HttpAnswer.LargestBody + 1, ContentType = new("application/json") } },
        }));

        Assert.Contains("longer than", await FaultAsync(), StringComparison.Ordinal);
        Assert.False(body.IsAsked);
    }

    [Fact]
    public async Task An_answer_that_is_not_utf8_is_not_of_the_contract()
    {
        byte[] body = [.. """{"treff":[],"merknad":" """u8, 0xFF, .. "\"}"u8];
        _register.Si(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        }));

        Assert.Contains("not of the contract", await FaultAsync(), StringComparison.Ordinal);
    }

    private static HttpResponseMessage Unmeasured(string json) => new()
    {
        Content = new StreamContent(new Forward(Encoding.UTF8.GetBytes(json))) { Headers = { ContentType = new("application/json") } },
    };

    private NirClient With(HttpMessageHandler handler) => new(Examples.Endpoint, new FastToken(), new() { HttpHandler = handler, TimeProvider = _time });

    private async Task<string> FaultAsync()
    {
        var fault = await Assert.ThrowsAsync<NirException>(() => Client.SearchAsync(Examples.Person, cancellationToken: Cancellation));
        Assert.Equal(NirErrorCode.UnexpectedResponse, fault.ErrorCode);
        return fault.Message;
    }

    private sealed class Failing(Exception fault) : INirCredential
    {
        public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) => throw fault;

        public void Invalidate(NirAccessToken token)
        {
        }
    }

    /// <summary>Gives a new token for each that is forgotten.</summary>
    private sealed class Renewing : INirCredential
    {
        public List<string> Forgotten { get; } = [];

        public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new NirAccessToken($"t{Forgotten.Count + 1}", DateTimeOffset.MaxValue));

        public void Invalidate(NirAccessToken token) => Forgotten.Add(token.Token);
    }

    /// <summary>Never asks for the body of a request.</summary>
    private sealed class Unread(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(cancellationToken);
    }

    private sealed class Endless : MemoryStream
    {
        public bool IsAsked { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            IsAsked = true;
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }

    private sealed class Forward(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;
    }
}
