using System.Buffers;

namespace Nir.Sdk.Client.Http;

/// <summary>Reads an answer's body, up to a limit: a faulty server must not fill the memory.</summary>
internal static class Svarkropp
{
    /// <returns>Null when the body is longer than the limit.</returns>
    public static async Task<byte[]?> LesAsync(HttpContent content, int grense, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > grense)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var lukk = stream.ConfigureAwait(false);
        var lest = new ArrayBufferWriter<byte>();
        while (true)
        {
            var antall = await stream.ReadAsync(lest.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (antall == 0)
            {
                return lest.WrittenSpan.ToArray();
            }

            lest.Advance(antall);
            if (lest.WrittenCount > grense)
            {
                return null;
            }
        }
    }
}
