using System.Net;
using System.Net.Http.Headers;

namespace Nir.Sdk.Client.Http;

/// <summary>
/// The body of a request, which goes out once. What follows a redirect or makes a request again below this library (a handler, or .NET
/// itself when a connection breaks) meets a refusal instead of sending a registration twice, or to another host. A write without content has an
/// empty body for the same reason.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly byte[] _body;
    private int _taken;

    /// <param name="body">The JSON. Null: none.</param>
    public OnceContent(byte[]? body)
    {
        _body = body ?? [];
        if (body is not null)
        {
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
    }

    /// <summary>Whether any of it was asked for. When not, the register cannot have acted on the request.</summary>
    public bool IsTaken => Volatile.Read(ref _taken) > 0;

    /// <summary>Whether it was asked for again, and refused.</summary>
    public bool IsRefused => Volatile.Read(ref _taken) > 1;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Interlocked.Increment(ref _taken) == 1
            ? stream.WriteAsync(_body, cancellationToken).AsTask()
            : throw new InvalidOperationException("A request to the register goes out once.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
