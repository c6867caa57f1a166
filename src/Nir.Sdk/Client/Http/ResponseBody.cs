using System.Buffers;

namespace Nir.Sdk.Client.Http;

/// <summary>Reads an answer's body, up to a limit: a faulty server must not fill the memory.</summary>
internal static class ResponseBody
{
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
