using System.Net.Sockets;
using System.Text;
using Nir.Register.Faults;
using Nir.Testing;

namespace Nir.Register.Tests.Hosting;

/// <summary>A caller that says that it has nothing more to say still wants its answer.</summary>
public sealed class HalfClosedConnectionTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET /v1/kodeverk HTTP/1.1\r\nHost: localhost\r\n\r\n", "200")]
    [InlineData("GET /__nir/clock HTTP/1.1\r\nHost: localhost\r\n\r\n", "200")]
    [InlineData("POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\ngrant_type=x",
        "400")]
    public async Task It_gets_its_answer(string request, string status)
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Cancellation);

        var answer = await SendAsync(nir, request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("}", answer.TrimEnd().TrimEnd('0').TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_gets_an_answer_that_a_fault_delays_too()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Cancellation);
        nir.Faults.Add(new Fault { Name = "slow", What = new() { Delay = TimeSpan.FromMilliseconds(300) } });

        Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(nir, "GET /v1/kodeverk HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(FakeNir nir, string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(nir.Endpoint.Host, nir.Endpoint.Port, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        socket.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
