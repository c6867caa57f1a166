namespace Nir.Sdk.Client.Http;

/// <summary>Reads an answer's body, up to a limit: a faulty server must not fill the memory.</summary>
internal static class ResponseBody
{
    private const int OrdinarySize = 64 * 1024;
    private const int SizeToBeginWith = 4 * 1024;

    /// <summary>Writes a body where the caller says, as it comes: it may be longer than what is kept in memory.</summary>
    /// <returns>How many bytes.</returns>
    /// <exception cref="DestinationFault">It cannot be written there.</exception>
    public static async Task<long> CopyAsync(HttpContent content, Stream destination, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var close = stream.ConfigureAwait(false);
        var buffer = new byte[64 * 1024];
        var size = 0L;
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            try
            {
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new DestinationFault(fault);
            }

            size += count;
        }

        return size;
    }

    /// <returns>Null when the body is longer than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var close = stream.ConfigureAwait(false);
        // Of what tells an ordinary length there is room for one byte more, to see its end. Memory for the rest is made as it comes.
        var told = content.Headers.ContentLength;
        var body = new byte[told is > 0 and <= OrdinarySize ? (int)told + 1 : SizeToBeginWith];
        var size = 0;
        while (await stream.ReadAsync(body.AsMemory(size), cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            size += count;
            if (size > limit)
            {
                return null;
            }

            if (size == body.Length)
            {
                Array.Resize(ref body, 2 * body.Length);
            }
        }

        return body[..size];
    }
}
