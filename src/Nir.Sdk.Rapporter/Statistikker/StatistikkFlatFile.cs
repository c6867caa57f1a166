using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>The form with a row for each figure, and a column for each thing it is divided by.</summary>
internal sealed class StatistikkFlatFile(IReadOnlyList<string> header) : StatistikkFile(header)
{
    public const string Value = "Antall";

    private static readonly string[] Numbers =
        [.. Enum.GetValues<Statistikknivaa>().Select(static level => StatistikkNames.Find(level).Number).Distinct()];

    /// <exception cref="CsvException">The first line is of no such file.</exception>
    public static IReadOnlyList<string> Require(int line, IReadOnlyList<string> names) =>
        names.Contains("Enhet") && names.Contains("År") && names.Contains(Value) && names.Any(Numbers.Contains)
            ? names
            : throw new CsvException(
                line,
                $"it is no file of IMDi's statistics: Enhet, År, {Value} and one of {string.Join(", ", Numbers)} are expected, with semicolons between.");

    protected override IEnumerable<StatistikkCsvRow> ReadRow(int line, IReadOnlyList<string> cells)
    {
        string Cell(string name) => cells[((List<string>)Header).IndexOf(name)];
        var number = Header.First(Numbers.Contains);
        var level = Enum.GetValues<Statistikknivaa>().Last(one => StatistikkNames.Find(one).Number == number);
        var (antall, status) = ReadValue(line, Value, Cell(Value));
        yield return new(
            Cell("Enhet"),
            Pad(Cell(number), level),
            Header.Contains(StatistikkNames.Find(level).Name) ? CsvGuard.Undo(Cell(StatistikkNames.Find(level).Name)) : "",
            string.Join(", ", Header.Select((name, i) => (name, cells[i])).Where(one => !IsKnown(one.name)).Select(static one => $"{one.name}: {one.Item2}")),
            ReadYear(line, Cell("År")), antall, status);
    }

    private static bool IsKnown(string column) =>
        column is "Enhet" or "År" or Value
            || Enum.GetValues<Statistikknivaa>().Any(level => StatistikkNames.Find(level) is var (number, name) && (column == number || column == name));
}
