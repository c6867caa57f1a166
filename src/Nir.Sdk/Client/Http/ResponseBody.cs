using System.Buffers;
using System.Runtime.CompilerServices;

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

    /// <summary>Reads a body to its end. Memory for it is made as it comes.</summary>
    /// <returns>Where it stands now. Null: it is longer than the limit.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ArrayBufferWriter<byte>?> ReadAsync(
        HttpContent content, ArrayBufferWriter<byte> destination, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var close = stream.ConfigureAwait(false);
        while (await stream.ReadAsync(destination.GetMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            destination.Advance(count);
            if (destination.WrittenCount > limit)
            {
                return null;
            }
        }

        return destination;
    }
}
