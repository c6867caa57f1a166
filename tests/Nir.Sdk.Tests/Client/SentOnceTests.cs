using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Over real sockets and through handlers of the program's own: a write goes out once, to one host, and what was never sent is said so.</summary>
public sealed class SentOnceTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _asked = [];

    public SentOnceTests() => _listener.Start();

    private Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("delete", "DELETE")]
    [InlineData("reopen", "POST")]
    [InlineData("remove-computed-end", "DELETE")]
    public async Task A_write_without_content_goes_out_once_though_a_kept_connection_breaks(string operation, string method)
    {
        _ = ServeAsync(answered: 1);
        var client = new NirClient(Endpoint, new FastToken());
        await Assert.ThrowsAsync<NirException>(() => client.SearchAsync(Examples.Person, cancellationToken: Cancellation));
        var before = _asked.Count;

        await Record.ExceptionAsync(() => CallAsync(client, operation));

        Assert.Single(_asked.Skip(before), asked => asked == method);
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_refused_when_the_client_is_made()
    {
        using var plain = new HttpClientHandler();
        using var sockets = new SocketsHttpHandler();
        using var wrapped = new Through(new HttpClientHandler());

        Assert.All(
            new HttpMessageHandler[] { plain, sockets, wrapped },
            handler =>
                Assert.Contains("AllowAutoRedirect",
                    Assert.Throws<ArgumentException>(() => new NirClient(Endpoint, new FastToken(), new() { HttpHandler = handler })).Message,
                    StringComparison.Ordinal));
        Assert.Contains(
            "AllowAutoRedirect",
            Assert.Throws<ArgumentException>(
                () => new Sdk.Client.Credentials.ClientCredentialsCredential(Endpoint, "id", "secret", new() { HttpHandler = plain })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_follows_none_is_taken()
    {
        using var wrapped = new Through(NirHttpHandler.Create());

        Assert.NotNull(new NirClient(Endpoint, new FastToken(), new() { HttpHandler = wrapped }));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_that_the_programs_own_client_follows_is_stopped_before_the_body_goes_out_again(int status)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var elsewhere = new ConcurrentQueue<string>();
        _ = ReceiveAsync(other, elsewhere);
        _ =
            ServeAsync(
                $"HTTP/1.1 {status} Moved\r\nLocation: http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var http = new HttpClient(new SocketsHttpHandler());
        var client = new NirClient(Endpoint, new FastToken(), new() { HttpClientFactory = () => http });

        var result = await client.SendAsync(Examples.Program, cancellationToken: Cancellation);

        Assert.Contains("AllowAutoRedirect", Assert.IsType<OutcomeUnknown>(result).Reason, StringComparison.Ordinal);
        Assert.All(elsewhere, static received => Assert.DoesNotContain(Examples.DufDigits, received, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_retries_a_write_is_stopped()
    {
        var register = new Script().Throw(new HttpRequestException("broken")).Answer(404);
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpHandler = new Again(register.Handler), TimeProvider = new FakeTime() });

        Assert.IsType<OutcomeUnknown>(await client.SendAsync(Examples.Program, cancellationToken: Cancellation));
        Assert.Single(register.Requests, static asked => asked.Method == "PUT");
    }

    [Fact]
    public async Task A_connection_that_is_never_made_is_a_fault_and_nothing_was_sent()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromMilliseconds(50), ConnectCallback = Never };
        var client = new NirClient(new Uri("https://nir.example.no/"), new FastToken(), new() { HttpHandler = handler });

        var fault = await Assert.ThrowsAsync<NirException>(() => client.SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(NirErrorCode.NoConnection, fault.ErrorCode);
        Assert.Contains("Nothing was sent", fault.Message, StringComparison.Ordinal);

        static async ValueTask<Stream> Never(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Stream.Null;
        }
    }

    [Fact]
    public async Task The_timeout_of_the_programs_own_client_is_told_with_its_figure()
    {
        var register = new Script().Ten().Ten();
        using var http = new HttpClient(register.Handler) { Timeout = TimeSpan.FromMilliseconds(70) };
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => http });

        var fault = await Assert.ThrowsAsync<NirException>(() => client.ReadAsync(Examples.Id, cancellationToken: Cancellation));
        var result = await client.SendAsync(Examples.Program, cancellationToken: Cancellation);

        Assert.Contains("0.07 s, which is the Timeout of the program's own HttpClient", fault.Message, StringComparison.Ordinal);
        Assert.Contains("0.07 s, which is the Timeout of the program's own HttpClient", Assert.IsType<OutcomeUnknown>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_disposed_is_a_fault_with_its_cause()
    {
        var http = new HttpClient(new Script().Handler);
        http.Dispose();
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => http });

        var fault = await Assert.ThrowsAsync<NirException>(() => client.SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(NirErrorCode.InvalidRequest, fault.ErrorCode);
        Assert.IsType<ObjectDisposedException>(fault.InnerException);
    }

    [Fact]
    public async Task A_factory_that_fails_is_a_fault_with_its_cause()
    {
        var cause = new InvalidOperationException("No such handler.");
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => throw cause });

        var fault = await Assert.ThrowsAsync<NirException>(() => client.SendAsync(Examples.Program, cancellationToken: Cancellation));

        Assert.Equal(NirErrorCode.InvalidRequest, fault.ErrorCode);
        Assert.Same(cause, fault.InnerException);
    }

    [Fact]
    public async Task The_http_version_of_the_programs_own_client_is_used()
    {
        var versions = new List<(Version, HttpVersionPolicy)>();
        using var http =
            new HttpClient(new Seen(request => versions.Add((request.Version, request.VersionPolicy))))
            {
                DefaultRequestVersion = HttpVersion.Version20,
                DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact
            };
        var client = new NirClient(Examples.Endpoint, new FastToken(), new() { HttpClientFactory = () => http });

        await Assert.ThrowsAsync<NirException>(() => client.ReadAsync(Examples.Id, cancellationToken: Cancellation));

        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), Assert.Single(versions));
    }

    [Fact]
    public void This_machine_is_reached_without_a_proxy()
    {
        using var handler = NirHttpHandler.Create();

        Assert.All(
            new[] { "http://127.0.0.1:5000/", "http://localhost:5000/", "http://[::1]:5000/" },
            address => Assert.True(handler.Proxy!.IsBypassed(new Uri(address)) && handler.Proxy.GetProxy(new Uri(address)) is null));
        Assert.Equal(HttpClient.DefaultProxy.IsBypassed(new Uri("https://nir.example.no/")), handler.Proxy!.IsBypassed(new Uri("https://nir.example.no/")));
    }

    [Fact]
    public async Task A_revoked_token_is_renewed_within_the_call()
    {
        var register = new Script().Answer(401).Answer(201, Examples.Answer());
        var tokens = new Script().Answer(200, """{"access_token":"t1","token_type":"Bearer","expires_in":3600.0}""")
            .Answer(200, """{"access_token":"t2","token_type":"Bearer","expires_in":1e30}""");
        var credential =
            new Sdk.Client.Credentials.ClientCredentialsCredential(new Uri("https://token.example.no/"), "id", "secret",
                new() { HttpHandler = tokens.Handler });

        Assert.IsType<Accepted>(await Examples.Client(register, credential).SendAsync(Examples.Program, cancellationToken: Cancellation));
        Assert.Equal(["Bearer t1", "Bearer t2"], register.Requests.Select(static asked => asked.Headers.Authorization!.ToString()));
    }

    private static Task CallAsync(NirClient client, string operation) => operation switch
    {
        "delete" => client.DeleteAsync(Examples.Id, "v1", cancellationToken: Cancellation),
        "reopen" => client.ReopenAsync(Examples.Stored(Examples.Program), cancellationToken: Cancellation),
        _ => client.RemoveComputedEndAsync(Examples.Stored(Examples.Program), cancellationToken: Cancellation),
    };

    /// <summary>Answers the first requests of a connection and keeps it, then closes it instead of answering.</summary>
    private async Task ServeAsync(int answered)
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync(Cancellation);
            await using var stream = connection.GetStream();
            for (var i = 0; i < answered; i++)
            {
                _asked.Enqueue((await ReadAsync(stream)).Split(' ')[0]);
                await stream.WriteAsync("HTTP/1.1 500 Failed\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Cancellation);
            }

            _asked.Enqueue((await ReadAsync(stream)).Split(' ')[0]);
        }
    }

    private async Task ServeAsync(string answer)
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync(Cancellation);
            await using var stream = connection.GetStream();
            _asked.Enqueue((await ReadAsync(stream)).Split(' ')[0]);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), Cancellation);
        }
    }

    private static async Task ReceiveAsync(TcpListener listener, ConcurrentQueue<string> received)
    {
        while (true)
        {
            using var connection = await listener.AcceptTcpClientAsync(Cancellation);
            await using var stream = connection.GetStream();
            received.Enqueue(await ReadAsync(stream));
            await stream.WriteAsync("HTTP/1.1 500 Failed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancellation);
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, Cancellation) is > 0 and var count)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
            var all = text.ToString();
            var head = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var length = all.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
                ? int.Parse(line.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture)
                : 0;
            if (head >= 0 && all.Length >= head + 4 + length)
            {
                break;
            }
        }

        return text.ToString();
    }

    private sealed class Through(HttpMessageHandler inner) : DelegatingHandler(inner);

    /// <summary>A handler that makes a failed request again, as resilience handlers do.</summary>
    private sealed class Again(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class Seen(Action<HttpRequestMessage> see) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        }
    }
}
