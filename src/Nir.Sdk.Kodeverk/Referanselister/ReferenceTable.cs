using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Nir.Sdk.Referanselister;

/// <summary>Reads a reference list from the one text that it is kept as: a line for each row, and a tab between its cells.</summary>
internal static class ReferenceTable
{
    /// <summary>Makes the rows, in the text's order.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="create">Makes a row of its cells.</param>
    public static ImmutableArray<T> Read<T>(ReadOnlySpan<byte> utf8Text, Func<string[], T> create)
        where T : class
    {
        if (utf8Text.IsEmpty)
        {
            return [];
        }

        var lines = Encoding.UTF8.GetString(utf8Text).Split('\n');
        var rows = new T[lines.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = create(lines[i].Split('\t'));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    /// <summary>A day; null when the cell is empty.</summary>
    public static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text; null when the cell is empty.</summary>
    public static string? Text(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>Several texts; none when the cell is empty.</summary>
    public static ImmutableArray<string> Texts(string cell) => cell.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(cell.Split(' '));

    /// <summary>How well a row is known.</summary>
    public static Kilder.Grunnlag Grunnlag(string cell) => Enum.Parse<Kilder.Grunnlag>(cell);
}
