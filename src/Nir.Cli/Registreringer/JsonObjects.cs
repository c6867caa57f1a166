using Nir.Conformance.Systems;

namespace Nir.Cli.Registreringer;

/// <summary>
/// The outermost objects of a stream of JSON, one at a time in constant memory: a line each, a list of them, one alone, or one after the other.
/// </summary>
internal sealed class JsonObjects(Stream stream)
{
    private const int Longest = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _line = 1;

    /// <summary>The line that the object read last begins on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Reads the next object.</summary>
    /// <param name="utf8Json">Its bytes, until the next call.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="UsageException">Something else stands between the objects, or the last has no end.</exception>
    public bool TryRead(out ReadOnlySpan<byte> utf8Json)
    {
        utf8Json = default;
        if (!SkipToObject())
        {
            return false;
        }

        Line = _line;
        var (position, depth, isText) = (_start, 0, false);
        while (true)
        {
            if (position == _end && !Fill(ref position))
            {
                throw new UsageException($"The object that begins on line {Line} has no end.");
            }

            var letter = _buffer[position++];
            if (isText)
            {
                isText = SkipText(ref position);
                continue;
            }

            switch (letter)
            {
                case (byte)'"':
                    isText = SkipText(ref position);
                    break;
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when --depth == 0:
                    utf8Json = _buffer.AsSpan(_start, position - _start);
                    _line += utf8Json.Count((byte)'\n');
                    _start = position;
                    return true;
            }
        }
    }

    // Returns whether the text goes on beyond what is read: then one letter is consumed at a time.
    private bool SkipText(ref int position)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(position, _end - position);
            var found = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (found >= 0 && rest[found] == (byte)'"')
            {
                position += found + 1;
                return false;
            }

            // An escaped letter is skipped with its mark; it may lie beyond what is read.
            position += found < 0 ? rest.Length : found + 1;
            if (position == _end && !Fill(ref position))
            {
                throw new UsageException($"The object that begins on line {Line} has no end.");
            }

            position += found < 0 ? 0 : 1;
        }
    }

    private bool SkipToObject()
    {
        while (true)
        {
            if (_start == _end)
            {
                var position = _start;
                if (!Fill(ref position))
                {
                    return false;
                }
            }

            switch (_buffer[_start])
            {
                case (byte)'{':
                    return true;
                case (byte)'\n':
                    _line++;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)',' or (byte)'[' or (byte)']' or 0xEF or 0xBB or 0xBF:
                    break;
                default:
                    throw new UsageException($"On line {_line} an object of JSON is expected.");
            }

            _start++;
        }
    }

    // Moves what is kept to the front, and reads more behind it.
    private bool Fill(ref int position)
    {
        var kept = _end - _start;
        if (kept == _buffer.Length)
        {
            Array.Resize(ref _buffer,
                kept < Longest ? kept * 2 : throw new UsageException($"The object that begins on line {Line} is longer than {Longest / 1024 / 1024} MiB."));
        }

        Buffer.BlockCopy(_buffer, _start, _buffer, 0, kept);
        (position, _start, _end) = (position - _start, 0, kept);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
