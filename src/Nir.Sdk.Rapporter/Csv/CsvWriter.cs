using System.Buffers;
using System.Text;

namespace Nir.Sdk.Rapporter.Csv;

/// <summary>Writes rows of cells, a row at a time: what is written does not grow with the file.</summary>
/// <param name="output">Where to. It is left open, and never closed: a file that broke off must not look whole.</param>
/// <param name="newLine">What ends a row.</param>
internal sealed class CsvWriter(TextWriter output, string newLine = "\r\n")
{
    public const char Separator = ';';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n");

    private readonly StringBuilder _line = new();

    public async Task WriteAsync(IEnumerable<string> cells, CancellationToken cancellationToken)
    {
        _line.Clear();
        foreach (var cell in cells)
        {
            Append(cell);
        }

        _line.Length--;
        _line.Append(newLine);
        foreach (var chunk in _line.GetChunks())
        {
            await output.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Append(string cell)
    {
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            _line.Append('"').Append(cell).Replace("\"", "\"\"", _line.Length - cell.Length, cell.Length).Append('"');
        }
        else
        {
            _line.Append(cell);
        }

        _line.Append(Separator);
    }
}
