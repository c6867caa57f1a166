using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>The client's own handler over real sockets: what it can tell about a connection that fails.</summary>
public sealed class RealConnectionTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _methods = [];
    private readonly ConcurrentQueue<string> _asked = [];

    public RealConnectionTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Our_handler_follows_nobody_and_remembers_nobody()
    {
        using var handler = NirHttpHandler.Create();

        Assert.Equal((false, false), (handler.AllowAutoRedirect, handler.UseCookies));
        Assert.Equal(TimeSpan.FromSeconds(15), handler.ConnectTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_means_that_nothing_was_sent()
    {
        var port = Port;
        _listener.Stop();

        var error = await Assert.ThrowsAsync<NirException>(() => Send($"http://127.0.0.1:{port}"));

        Assert.Equal(NirErrorCode.NoConnection, error.ErrorCode);
    }

    [Fact]
    public async Task A_handshake_that_fails_means_that_nothing_was_sent()
    {
        _ = ServeAsync("This is no TLS.\r\n\r\n");

        var error = await Assert.ThrowsAsync<NirException>(() => Send($"https://127.0.0.1:{Port}"));

        Assert.Equal(NirErrorCode.NoConnection, error.ErrorCode);
    }

    [Fact]
    public async Task A_connection_that_is_closed_instead_of_answered_leaves_the_outcome_unknown()
    {
        _ = ServeAsync("");

        Assert.IsType<OutcomeUnknown>(await Send($"http://127.0.0.1:{Port}"));

        // .NET's own handler may ask again when a read is not answered; a transfer goes out once.
        Assert.Equal(["PUT", "GET"], _methods.Distinct());
        Assert.Single(_methods, "PUT");
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_leaves_the_outcome_unknown()
    {
        _ = ServeAsync("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"id\":");

        Assert.IsType<OutcomeUnknown>(await Send($"http://127.0.0.1:{Port}"));

        // .NET's own handler may ask again when a read is not answered; a transfer goes out once.
        Assert.Equal(["PUT", "GET"], _methods.Distinct());
        Assert.Single(_methods, "PUT");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _ = ServeAsync($"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:{Port}/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var error = await Assert.ThrowsAsync<NirException>(() => Send($"http://127.0.0.1:{Port}"));

        Assert.Equal((NirErrorCode.InvalidRequest, (int?)307), (error.ErrorCode, error.Status));
        Assert.Equal(["PUT"], _methods);
    }

    public static TheoryData<string> Carriers => [.. Options.Keys];

    // Who carries the request: our handler, one of the program's own, a client of the program's own.
    private static Dictionary<string, Func<ClientCredentialsOptions>> Options => new()
    {
        ["ours"] = static () => new(),
        ["the program's handler"] = static () => new() { HttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false } },
        ["the program's client"] = static () => new() { HttpClientFactory = static () => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) },
    };

    [Theory]
    [MemberData(nameof(Carriers))]
    public async Task The_programs_trace_and_baggage_are_not_told_to_a_token_endpoint(string carrier)
    {
        const string token = """{"access_token":"t","token_type":"Bearer","expires_in":60}""";
        _ = ServeAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {token.Length}\r\nConnection: close\r\n\r\n{token}");
        using var activity = new Activity("program").AddBaggage("who", "somebody").Start();
        var credential = new ClientCredentialsCredential(new($"http://127.0.0.1:{Port}/token"), "id", "secret", Options[carrier]());

        await credential.GetTokenAsync(new(Examples.Endpoint, activity.TraceId.ToString()), TestContext.Current.CancellationToken);

        var asked = Assert.Single(_asked);
        Assert.Contains("Accept-Encoding: identity", asked, StringComparison.Ordinal);
        Assert.All(
            ["tracestate", "baggage", "Correlation-Context", "Request-Id", "somebody", activity.TraceId.ToString()],
            told => Assert.DoesNotContain(told, asked, StringComparison.OrdinalIgnoreCase));

        // A handler of the program's own begins a trace, which is not the program's, while a test beside this one listens to .NET's calls.
        Assert.True(carrier is not "ours" || !asked.Contains("traceparent", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_programs_trace_goes_on_to_the_register()
    {
        _ = ServeAsync("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var activity = new Activity("program").Start();

        await Send($"http://127.0.0.1:{Port}");

        Assert.All(_asked, asked => Assert.Contains($"traceparent: 00-{activity.TraceId}", asked, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_answer_comes_packed()
    {
        _ = ServeAsync("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        await Send($"http://127.0.0.1:{Port}");

        Assert.All(_asked, static asked => Assert.Contains("Accept-Encoding: identity", asked, StringComparison.Ordinal));
    }

    private static Task<TransferResult> Send(string address) =>
        new NirClient(new Uri(address), new FastToken()).SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Answers every connection with the same bytes and closes it, until the test is over.</summary>
    private async Task ServeAsync(string response)
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync();
            await using var stream = connection.GetStream();
            var asked = Encoding.Latin1.GetString(await ReadRequest(stream));
            _asked.Enqueue(asked);
            _methods.Enqueue(asked.Split(' ')[0]);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(response));
        }
    }

    // The whole request is read before the answer: closing with something unread resets the connection.
    private static async Task<byte[]> ReadRequest(NetworkStream stream)
    {
        var read = new List<byte>();
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var count)
        {
            read.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.Latin1.GetString([.. read]);
            var header = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read[0] == 0x16 || (header >= 0 && read.Count >= header + 4 + Length(text)))
            {
                break;
            }
        }

        return [.. read];
    }

    private static int Length(string request) =>
        request.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? int.Parse(line.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
