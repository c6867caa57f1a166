using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>A reference list as cells: notes that begin with #, one header line, semicolons between columns, no quoting.</summary>
internal static class CsvTable
{
    /// <summary>The rows under the header that have every column; the others are reported and left out.</summary>
    public static ImmutableArray<ImmutableArray<CsvCell>> Read(string text, string header, Findings findings)
    {
        var lines = Lines(text);
        var notes = lines.TakeWhile(static line => line.Text.StartsWith("#", StringComparison.Ordinal)).Count();
        var first = lines[Math.Min(notes, lines.Length - 1)];
        if (first.Text != header)
        {
            findings.Report(ReferanselisteRules.WrongHeader, $"The first line must be '{header}'", first.Position);
            return [];
        }

        var columns = header.Split(';').Length;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<CsvCell>>();
        foreach (var line in lines.Skip(notes + 1).Where(line => line.Text.Length > 0))
        {
            var row = Cells(line);
            if (row.Length == columns)
            {
                rows.Add(row);
            }
            else
            {
                findings.Report(ReferanselisteRules.WrongRow, $"A row has {columns} columns, but this has {row.Length}", line.Position);
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<CsvCell> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<CsvCell>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add(CellAt(line.TrimEnd('\r'), start, lines.Count, 0));
            start += line.Length + 1;
        }

        return lines.ToImmutable();
    }

    private static ImmutableArray<CsvCell> Cells(CsvCell line)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        var column = 0;
        foreach (var cell in line.Text.Split(';'))
        {
            cells.Add(CellAt(cell, line.Position.Start + column, line.Position.Line, column));
            column += cell.Length + 1;
        }

        return cells.ToImmutable();
    }

    private static CsvCell CellAt(string text, int start, int line, int column) =>
        new(text, new JsonPosition(start, text.Length, line, column, line, column + text.Length));
}
