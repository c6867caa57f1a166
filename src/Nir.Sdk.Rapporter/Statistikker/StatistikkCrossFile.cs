using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// The crossed form: a row for each area, and a column for each combination of what it is divided by. The lines above the first area say what a
/// column is of, as <c>År: 2014</c>; an area's number says its level by its first letter.
/// </summary>
internal sealed class StatistikkCrossFile : StatistikkFile
{
    private const string Region = "Region";
    private const string Name = "Navn";
    private const int FirstColumn = 2;

    private readonly List<(string What, string Value)>[] _columns;
    private bool _isBegun;

    public StatistikkCrossFile(IReadOnlyList<string> header)
        : base(header)
    {
        _columns = [.. header.Select(static _ => new List<(string, string)>())];
        Describe(1, header);
    }

    public static bool Has(IReadOnlyList<string> header) => header is [Region, Name, _, ..];

    protected override IEnumerable<StatistikkCsvRow> ReadRow(int line, IReadOnlyList<string> cells)
    {
        if (!_isBegun && cells[0].Length == 0)
        {
            Describe(line, cells);
            return [];
        }

        _isBegun = true;
        var (level, number) = ReadRegion(line, cells[0]);
        return [.. Enumerable.Range(FirstColumn, cells.Count - FirstColumn).Select(column =>
        {
            var (antall, status) = ReadValue(line, $"{column + 1}", cells[column]);
            return new StatistikkCsvRow(
                Require(line, column, "Enhet"), Pad(number, level), CsvGuard.Undo(cells[1]),
                string.Join(", ", _columns[column].Where(static one => one.What is not ("Enhet" or "År")).Select(static one => $"{one.What}: {one.Value}")),
                ReadYear(line, Require(line, column, "År")), antall, status);
        })];
    }

    private void Describe(int line, IReadOnlyList<string> cells)
    {
        for (var column = FirstColumn; column < cells.Count; column++)
        {
            _columns[column].Add(cells[column].Split(": ", 2) is [var what, var value]
                ? (what, value)
                : throw new CsvException(line, $"above column {column + 1}, what it is of is expected, such as «År: 2014»."));
        }
    }

    private string Require(int line, int column, string what) => _columns[column].Find(one => one.What == what).Value
        ?? throw new CsvException(line, $"above column {column + 1}, «{what}: …» is expected.");

    private static (Statistikknivaa Level, string Number) ReadRegion(int line, string region) => region switch
    {
        ['K', .. var number] => (Statistikknivaa.Kommune, number),
        ['F', .. var number] => (Statistikknivaa.Fylke, number),
        ['N', .. var number] => (Statistikknivaa.Naeringsregion, number),
        ['B', .. var number] => (Statistikknivaa.Bydel, number),
        _ => throw new CsvException(line, $"in the column {Region}, K, F, N or B and a number are expected."),
    };
}
