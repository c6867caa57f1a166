using System.Net.Sockets;
using System.Text;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

/// <summary>A test with a fake of its own and a plain HTTP client.</summary>
public abstract class StubTest : IAsyncLifetime
{
    private protected FakeNir Nir { get; private set; } = null!;

    private protected HttpClient Http { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected virtual FakeNirOptions Options => new() { Dato = new(2026, 3, 1) };

    public async ValueTask InitializeAsync()
    {
        Nir = await FakeNir.StartAsync(Options, Cancellation);
        Http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await Nir.DisposeAsync();
    }

    private protected async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var message = new HttpRequestMessage(method, path);
        message.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(message, Cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private protected Task<(int Status, string Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private protected Task<(int Status, string Body)> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Sends bytes as they are, and reads all that comes back; nothing when a half-closed connection is reset.</summary>
    private protected async Task<string> SendRawAsync(byte[] request, bool closeSending = false)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Nir.Endpoint.Host, Nir.Endpoint.Port, Cancellation);
        await using var stream = new NetworkStream(socket);
        await socket.SendAsync(request, Cancellation);
        if (closeSending)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(Cancellation);
        }
        catch (IOException) when (closeSending)
        {
            return "";
        }
    }
}
