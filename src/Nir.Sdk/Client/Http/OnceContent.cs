using System.Net;

namespace Nir.Sdk.Client.Http;

/// <summary>
/// The body of a request, which goes out once. What follows a redirect or makes a request again below this library (a handler, or .NET
/// itself when a connection breaks) meets a refusal instead of sending a registration twice, or to another host. A write without content has an
/// empty body for the same reason.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private int _taken;
    private bool _isWritten;

    /// <param name="body">The JSON. Null: none.</param>
    public OnceContent(ReadOnlyMemory<byte>? body)
    {
        _body = body ?? default;
        if (body is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", HttpAnswer.Json);
        }
    }

    /// <summary>Whether any of it was asked for. When not, the register cannot have acted on the request.</summary>
    public bool IsTaken => Volatile.Read(ref _taken) > 0;

    /// <summary>Whether it was asked for again, and refused.</summary>
    public bool IsRefused => Volatile.Read(ref _taken) > 1;

    /// <summary>Whether all of it has gone out, so that nobody reads it any longer.</summary>
    public bool IsWritten => Volatile.Read(ref _isWritten);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Interlocked.Increment(ref _taken) != 1)
        {
            throw new InvalidOperationException("A request to the register goes out once.");
        }

        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _isWritten, true);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
