using System.IO.Pipelines;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Nir.Register.Hosting;

/// <summary>
/// Lets a caller that has said all it has to say (<c>shutdown(SHUT_WR)</c>) get its answer. Kestrel takes the end of what comes in for the end of
/// the connection; a caller that has left altogether looks the same for a while.
/// </summary>
internal static class HalfClosedConnections
{
    /// <summary>How long an answer is still made for a caller that sends nothing more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Answers them.</summary>
    public static void AnswerHalfClosed(this ListenOptions listen) => listen.Use(static next => async connection =>
    {
        using var closed = new CancellationTokenSource();
        await using var end = connection.ConnectionClosed.UnsafeRegister(static state => ((CancellationTokenSource)state!).CancelAfter(Patience), closed);
        connection.ConnectionClosed = closed.Token;
        connection.Transport = new Duplex(new PatientReader(connection.Transport.Input), connection.Transport.Output);
        await next(connection);
    });

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
