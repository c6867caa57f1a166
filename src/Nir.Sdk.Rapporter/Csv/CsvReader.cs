using System.Runtime.CompilerServices;
using System.Text;

namespace Nir.Sdk.Rapporter.Csv;

/// <summary>Reads rows of cells, a row at a time, with any line ends and with or without a byte order mark.</summary>
/// <param name="input">Where from. It is left open.</param>
internal sealed class CsvReader(TextReader input)
{
    private const int MostCharacters = 64 * 1024;

    private readonly char[] _buffer = new char[8192];
    private readonly StringBuilder _cell = new();
    private int _at;
    private int _count;
    private int _line = 1;

    /// <summary>The rows with the line that each begins on. Empty lines are left out.</summary>
    /// <exception cref="CsvException">A quote is not closed, something follows one that is, or a cell is too long.</exception>
    public async IAsyncEnumerable<(int Line, IReadOnlyList<string> Cells)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await PeekAsync(cancellationToken).ConfigureAwait(false) is not null)
        {
            var (begun, cells) = (_line, new List<string>());
            do
            {
                cells.Add(await ReadCellAsync(begun, cancellationToken).ConfigureAwait(false));
            }
            while (await TakeAsync(CsvWriter.Separator, cancellationToken).ConfigureAwait(false));

            await TakeLineEndAsync(begun, cancellationToken).ConfigureAwait(false);
            if (cells is not [""])
            {
                yield return (begun, cells);
            }
        }
    }

    private async ValueTask<string> ReadCellAsync(int begun, CancellationToken cancellationToken)
    {
        _cell.Clear();
        if (await TakeAsync('"', cancellationToken).ConfigureAwait(false))
        {
            await ReadQuotedAsync(begun, cancellationToken).ConfigureAwait(false);
        }

        while (await PeekAsync(cancellationToken).ConfigureAwait(false) is { } next && next is not (CsvWriter.Separator or '\r' or '\n'))
        {
            Append(begun, next);
        }

        return _cell.ToString();
    }

    private async ValueTask ReadQuotedAsync(int begun, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = await PeekAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new CsvException(begun, "a quotation mark is not closed before the file ends. The file is cut off or damaged: fetch it again.");
            Append(begun, next);
            if (next == '"')
            {
                if (!await TakeAsync('"', cancellationToken).ConfigureAwait(false))
                {
                    _cell.Length--;
                    break;
                }
            }
            else if (next == '\n')
            {
                _line++;
            }
        }

        if (await PeekAsync(cancellationToken).ConfigureAwait(false) is { } after && after is not (CsvWriter.Separator or '\r' or '\n'))
        {
            throw new CsvException(begun, "something follows a closing quotation mark. Write a quotation mark within a cell twice.");
        }
    }

    private void Append(int begun, char next)
    {
        _cell.Append(next);
        _at++;
        if (_cell.Length > MostCharacters)
        {
            throw new CsvException(begun, "a cell is longer than any of this format. A quotation mark is missing or too many.");
        }
    }

    private async ValueTask TakeLineEndAsync(int begun, CancellationToken cancellationToken)
    {
        var isReturn = await TakeAsync('\r', cancellationToken).ConfigureAwait(false);
        var isFeed = await TakeAsync('\n', cancellationToken).ConfigureAwait(false);
        if (isReturn || isFeed)
        {
            _line++;
        }
        else if (await PeekAsync(cancellationToken).ConfigureAwait(false) is not null)
        {
            throw new CsvException(begun, "the row does not end where it should.");
        }
    }

    private async ValueTask<bool> TakeAsync(char sought, CancellationToken cancellationToken)
    {
        if (await PeekAsync(cancellationToken).ConfigureAwait(false) != sought)
        {
            return false;
        }

        _at++;
        return true;
    }

    private async ValueTask<char?> PeekAsync(CancellationToken cancellationToken)
    {
        if (_at == _count)
        {
            _count = await input.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            _at = 0;
        }

        return _count == 0 ? null : _buffer[_at];
    }
}
