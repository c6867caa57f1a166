using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Nir.Register.Http;

namespace Nir.Register.Stubs.Responses;

/// <summary>Breaks a connection. In process there is none: the caller's <see cref="HttpClient"/> fails with <see cref="HttpRequestException"/>.</summary>
internal static class Faults
{
    private const int GarbageLength = 64;

    public static async Task CauseAsync(HttpContext context, StubFault fault, int status)
    {
        Spor.NoterBrudd(context);
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket)
        {
            await CauseInProcessAsync(context, fault, status);
            return;
        }

        switch (fault)
        {
            case StubFault.MalformedResponseChunk:
                await SendAsync(socket, [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} OK\r\nTransfer-Encoding: chunked\r\n\r\n"), .. Garbage()]);
                break;
            case StubFault.RandomDataThenClose:
                await SendAsync(socket, Garbage());
                break;
        }

        if (fault is StubFault.ConnectionResetByPeer)
        {
            Reset(context, socket);
        }
        else
        {
            Close(socket);
        }
    }

    /// <summary>Ends the connection after what has been sent.</summary>
    public static void CloseAfterSent(HttpContext context)
    {
        Spor.NoterBrudd(context);
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            Close(socket);
        }
        else
        {
            context.Abort();
        }
    }

    private static async Task CauseInProcessAsync(HttpContext context, StubFault fault, int status)
    {
        if (fault is StubFault.MalformedResponseChunk)
        {
            context.Response.StatusCode = status;
            await context.Response.Body.WriteAsync(Garbage(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        context.Abort();
    }

    // Letters that begin no status line and no length of a chunk.
    private static byte[] Garbage()
    {
        var bytes = new byte[GarbageLength];
        Random.Shared.NextBytes(bytes);
        bytes[0] = (byte)'~';
        return bytes;
    }

    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        try
        {
            await socket.SendAsync(bytes);
        }
        catch (SocketException)
        {
            // The caller has left already.
        }
    }

    private static void Close(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }
    }

    private static void Reset(HttpContext context, Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            socket.Close();
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        context.Abort();
    }
}
