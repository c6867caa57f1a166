using System.Net;
using System.Net.Sockets;
using System.Text;
using Nir.Register.Hosting;

namespace Nir.Register.Tests.Hosting;

/// <summary>Connections that are held open by sending next to nothing.</summary>
public sealed class SlowConnectionsTests : IAsyncLifetime
{
    private NirServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _server = await NirServer.StartAsync(new() { SendTimeout = TimeSpan.FromSeconds(1.5) }, Cancellation);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("PUT /v1/registreringer/x HTTP/1.1\r\nHost: x\r\nAccept:", "408")]
    [InlineData("POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ng", "408")]
    [InlineData("POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "408")]
    public async Task A_hundred_callers_who_never_come_to_the_end_are_shown_out_while_others_are_answered(string beginning, string expected)
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BegynnAsync(beginning)));
        using var http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.Adresse };

        var health = await http.GetAsync(new Uri("helse", UriKind.Relative), Cancellation);
        var response = await Task.WhenAll(slow.Select(ReadToEndAsync));

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.All(response, text => Assert.StartsWith($"HTTP/1.1 {expected}", text, StringComparison.Ordinal));
    }

    private async Task<Socket> BegynnAsync(string beginning)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_server.Adresse.Host, _server.Adresse.Port, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), Cancellation);
        return socket;
    }

    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
