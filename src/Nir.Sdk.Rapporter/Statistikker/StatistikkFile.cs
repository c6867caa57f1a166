using System.Globalization;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>A file of IMDi's statistics as it is read: the form that its first line has, and then line by line.</summary>
internal abstract class StatistikkFile(IReadOnlyList<string> header)
{
    protected IReadOnlyList<string> Header { get; } = header;

    /// <exception cref="CsvException">The first line is of no such file.</exception>
    public static StatistikkFile Open(int line, IReadOnlyList<string> header) =>
        StatistikkCrossFile.Has(header) ? new StatistikkCrossFile(header) : new StatistikkFlatFile(StatistikkFlatFile.Require(line, header));

    /// <exception cref="CsvException">The line is damaged.</exception>
    public IEnumerable<StatistikkCsvRow> Read(int line, IReadOnlyList<string> cells) => cells.Count == Header.Count
        ? ReadRow(line, cells)
        : throw new CsvException(
            line, $"the row has {cells.Count} cells, and the first line has {Header.Count}. The file is cut off or damaged: fetch it again.");

    protected abstract IEnumerable<StatistikkCsvRow> ReadRow(int line, IReadOnlyList<string> cells);

    protected static int ReadYear(int line, string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : throw new CsvException(line, "in the column År, a year is expected.");

    // «Inf» and «undefined» stand in IMDi's own files where a share is of no one.
    protected static (decimal?, Tallstatus) ReadValue(int line, string column, string cell) => cell switch
    {
        StatistikkCsv.Hidden => (null, Tallstatus.Skjult),
        StatistikkCsv.Missing or "Inf" or "undefined" => (null, Tallstatus.Mangler),
        "" => (null, Tallstatus.FinnesIkke),
        _ when decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) =>
            (value, Tallstatus.Kjent),
        _ => throw new CsvException(line, $"in the column {column}, a number with a decimal point, «:» or «.» is expected."),
    };

    /// <summary>An area's number with the zeros that a spreadsheet took away.</summary>
    protected static string Pad(string number, Statistikknivaa level) => number.PadLeft(level switch
    {
        Statistikknivaa.Kommune or Statistikknivaa.Naeringsregion => 4,
        Statistikknivaa.Bydel => 6,
        _ => 2,
    }, '0');
}
