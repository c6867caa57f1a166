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
        Append(_line, cells, newLine);
        foreach (var chunk in _line.GetChunks())
        {
            await output.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a row after what stands in a text.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> cells, string newLine = "\r\n")
    {
        foreach (var cell in cells)
        {
            Append(text, cell);
        }

        text.Length--;
        text.Append(newLine);
    }

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            text.Append('"').Append(cell).Replace("\"", "\"\"", text.Length - cell.Length, cell.Length).Append('"');
        }
        else
        {
            text.Append(cell);
        }

        text.Append(Separator);
    }
}
