using System.Buffers;

namespace Nir.Sdk.Rapporter.Csv;

/// <summary>
/// Keeps a text from being read as a formula where a file is opened: one that begins with a sign that starts a formula, or with an apostrophe, gets
/// an apostrophe in front, and whoever reads it back takes one away. Numbers, days and codes are left alone.
/// </summary>
internal static class CsvGuard
{
    private const char Mark = '\'';

    // The full-width twins are read as their plain ones in some spreadsheets.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n|'＝＋－＠｜＇");

    public static string Guard(string text) => text.Length > 0 && Starts.Contains(text[0]) ? Mark + text : text;

    public static string Undo(string cell) => cell.Length > 0 && cell[0] == Mark ? cell[1..] : cell;
}
