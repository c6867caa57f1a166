using Nir.Conformance.Judging;

namespace Nir.Cli.Console;

/// <summary>Columns of text: no colour, no wrapping, and nothing in the data is markup.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => Redactor.Visible(cell).PadRight(widths[column]))).TrimEnd());
        }
    }
}
