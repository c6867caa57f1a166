using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;

namespace Nir.Register.Faults;

/// <summary>Ends a connection. In process there is none: the caller's <see cref="HttpClient"/> fails with <see cref="HttpRequestException"/>.</summary>
internal static class BrokenConnection
{
    /// <summary>Resets it, or closes it after what has been sent.</summary>
    public static void End(HttpContext context, FaultConnection how)
    {
        CallTrace.NoteBreach(context);
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket)
        {
            context.Abort();
            return;
        }

        try
        {
            if (how is FaultConnection.Reset)
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
                context.Abort();
            }
            else
            {
                socket.Shutdown(SocketShutdown.Both);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It is closed already.
            context.Abort();
        }
    }
}
