using System.Buffers;

namespace Nir.Sdk.Client.Http;

/// <summary>Reads an answer's body, up to a limit: a faulty server must not fill the memory.</summary>
internal static class ResponseBody
{
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
        var read = new ArrayBufferWriter<byte>();
        while (true)
        {
            var count = await stream.ReadAsync(read.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return read.WrittenSpan.ToArray();
            }

            read.Advance(count);
            if (read.WrittenCount > limit)
            {
                return null;
            }
        }
    }
}
