using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>
/// The personliste as CSV: UTF-8, semicolon, one row at a time. What is written with identity holds it raw: treat the file as personal data.
/// </summary>
public static class PersonlisteCsv
{
    /// <summary>The names of the columns, in order. A later version may add columns at the end, and changes none.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. PersonlisteColumns.All.Select(static column => column.Name)];

    /// <summary>Writes rows as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to. It is left open.</param>
    /// <param name="options">Null: without a byte order mark.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<PersonlisteRow> rows, Stream output, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        // Not disposed of: that would end a file that broke off as if it were whole.
        var text = new StreamWriter(output, new UTF8Encoding(options?.WithByteOrderMark is true), 16 * 1024, leaveOpen: true);
        var csv = new CsvWriter(text);
        await csv.WriteAsync(Columns, cancellationToken).ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await csv.WriteAsync(PersonlisteColumns.All.Select(column => column.Write(row)), cancellationToken).ConfigureAwait(false);
        }

        await text.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to. It is left open.</param>
    /// <param name="options">Null: without a byte order mark.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static Task WriteAsync(
        IEnumerable<PersonlisteRow> rows, Stream output, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return WriteAsync(rows.ToAsyncEnumerable(), output, options, cancellationToken);
    }

    /// <summary>Reads rows as they come. The columns are found by their names, in any order; others are left out.</summary>
    /// <param name="input">Where from, UTF-8 with or without a byte order mark. It is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CsvException">The file is damaged, or is no personliste. The message tells where and what to do.</exception>
    public static async IAsyncEnumerable<PersonlisteRow> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (_, row) in ReadLinesAsync(input, cancellationToken).ConfigureAwait(false))
        {
            yield return row;
        }
    }

    /// <summary>Reads rows with the line that each begins on, from 1.</summary>
    internal static async IAsyncEnumerable<(int Line, PersonlisteRow Row)> ReadLinesAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var text = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        Dictionary<string, int>? columns = null;
        var width = 0;
        await foreach (var (line, cells) in new CsvReader(text).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (columns is null)
            {
                columns = Find(line, cells);
                width = cells.Count;
                continue;
            }

            if (cells.Count != width)
            {
                throw new CsvException(
                    line, $"the row has {cells.Count} cells, and the first line has {width}. The file is cut off or damaged: fetch it again.");
            }

            yield return (line, PersonlisteCells.Read(new CsvRow(line, columns, cells)));
        }

        if (columns is null)
        {
            throw new CsvException(1, "the file is empty. Its first line must hold the names of the columns.");
        }
    }

    private static Dictionary<string, int> Find(int line, IReadOnlyList<string> names)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!columns.TryAdd(names[i], i))
            {
                throw new CsvException(line, "a column stands twice.");
            }
        }

        var absent = Columns.Where(name => !columns.ContainsKey(name)).ToArray();
        return absent.Length == 0
            ? columns
            : throw new CsvException(line, $"it is no personliste: the columns {string.Join(", ", absent)} are missing. They must be separated by semicolons.");
    }
}
