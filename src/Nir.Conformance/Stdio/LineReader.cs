using System.Buffers;
using System.Text;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>Reads lines of UTF-8 from a stream, whatever the platform's text mode: LF or CRLF, with or without a mark in front, bounded.</summary>
internal sealed class LineReader(Stream stream)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _block = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _from;
    private int _to;
    private bool _isFirst = true;

    /// <summary>How many bytes of a line have come that has no end yet.</summary>
    public long Pending => Interlocked.Read(ref _pending);

    private long _pending;

    /// <returns>The next line without its end. Null: the stream has ended.</returns>
    /// <exception cref="FagsystemException">It is too long, or no UTF-8.</exception>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        while (true)
        {
            var end = _block.AsSpan(_from.._to).IndexOf((byte)'\n');
            _line.Write(_block.AsSpan(_from..(end < 0 ? _to : _from + end)));
            Interlocked.Exchange(ref _pending, end < 0 ? _line.WrittenCount : 0);
            if (_line.WrittenCount > StdioProtocol.LongestLine)
            {
                throw new FagsystemException($"It wrote a line of more than {StdioProtocol.LongestLine / 1024 / 1024} MiB. Send bigger data by a file's name.");
            }

            if (end >= 0)
            {
                _from += end + 1;
                return Text();
            }

            _from = 0;
            _to = await stream.ReadAsync(_block, cancellationToken);
            if (_to == 0)
            {
                return _line.WrittenCount > 0 ? Text() : null;
            }
        }
    }

    private string Text()
    {
        try
        {
            var text = Strict.GetString(_line.WrittenSpan);
            text = _isFirst ? text.TrimStart('\uFEFF') : text;
            _isFirst = false;
            return text.TrimEnd('\r');
        }
        catch (DecoderFallbackException fault)
        {
            throw new FagsystemException("It wrote bytes that are no UTF-8. Write UTF-8, whatever the platform's code page.", fault);
        }
    }
}
