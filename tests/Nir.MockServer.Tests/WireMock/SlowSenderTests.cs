using System.Net.Sockets;
using System.Text;
using Nir.MockServer.WireMock;
using Nir.Register.Hosting;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>Connections that are held open by sending next to nothing, with mappings in front of the register.</summary>
public sealed class SlowSenderTests : IAsyncLifetime
{
    private NirServer _server = null!;
    private WireMockDoor _door = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await NirServer.StartAsync(new() { SendTimeout = TimeSpan.FromSeconds(1.5), Front = static place => new WireMockDoor(place) }, Cancellation);
        _door = (WireMockDoor)_server.Front!;
        _door.Server.Given(Request.Create().WithPath("/none")).RespondWith(Response.Create().WithStatusCode(503));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Who_never_comes_to_the_end_is_answered_with_408()
    {
        string[] beginnings =
        [
            "POST /__admin/mappings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
            "POST /__admin/requests/find HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
            "PUT /v1/registreringer/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
            "POST /none HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
        ];

        // Together: each waits as long as the server does.
        var answers = await Task.WhenAll(
            from beginning in beginnings
            from address in new[] { _server.Adresse, new Uri(_door.Server.Url!) }
            select SendAsync(address, beginning));

        Assert.Equal(8, answers.Length);
        Assert.All(answers, static answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
    }

    private static async Task<string> SendAsync(Uri address, string beginning)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", address.Port, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), Cancellation);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
