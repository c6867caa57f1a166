using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Csv;

/// <summary>A row that is read, cell by cell by the names of the columns. What cannot be read is told by line and column, never by what stood there.</summary>
/// <param name="line">The line it begins on.</param>
/// <param name="columns">The places of the columns.</param>
/// <param name="cells">The cells.</param>
internal sealed class CsvRow(int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    public delegate bool TryParse<T>(ReadOnlySpan<char> text, out T value);

    public delegate bool TryRead<T>(string text, out T value);

    public string? Text(string column) => Cell(column) is { Length: > 0 } cell ? CsvGuard.Undo(cell) : null;

    public DateOnly? Day(string column) => Read<DateOnly>(column, CsvCell.TryReadDay, "a day such as 2026-03-01");

    public decimal? Number(string column) => Read<decimal>(column, CsvCell.TryReadNumber, "a number with a decimal comma, without spaces");

    public bool? Truth(string column) => Cell(column) switch
    {
        "" => null,
        "ja" => true,
        "nei" => false,
        _ => throw Fault(column, "ja or nei is expected"),
    };

    public Guid? Id(string column) => Read<Guid>(column, static (text, out value) => Guid.TryParseExact(text, "D", out value), "an id");

    public Guid RequireId(string column) => Id(column) ?? throw Fault(column, "an id is expected");

    public T? Kode<T>(string column, TryParse<T> parse)
        where T : struct => Read<T>(column, (text, out value) => parse(text, out value), "a code of this column's list");

    public T? Word<T>(string column)
        where T : struct, Enum => Read<T>(column, CsvCell.TryReadWord, "a word of this column's list");

    public T RequireWord<T>(string column)
        where T : struct, Enum => Word<T>(column) ?? throw Fault(column, "a word of this column's list is expected");

    public ValueList<T> List<T>(string column, TryParse<T> parse, string expected)
    {
        var cell = Cell(column);
        return cell.Length == 0
            ? []
            : [.. cell.Split(' ').Select(part => parse(part, out var value) ? value : throw Fault(column, $"{expected} is expected, with one space between"))];
    }

    public Kommunenummer Kommune(string column) => Cell(column) switch
    {
        { Length: 3 } =>
            throw Fault(column, "four digits are expected. The leading zero was lost when the file was opened as numbers: import the column as text"),
        var cell when Kommunenummer.TryParse(cell, out var kommune) => kommune,
        _ => throw Fault(column, "four digits are expected"),
    };

    public Foedselsnummer Foedselsnummer(string column) => Cell(column) switch
    {
        "" => default,
        { Length: 10 } =>
            throw Fault(column, "eleven digits are expected. The leading zero was lost when the file was opened as numbers: import the column as text"),
        var cell when Identifikatorer.Foedselsnummer.TryParse(cell, out var number) => number,
        _ => throw Fault(column, "eleven digits that are a fødselsnummer are expected"),
    };

    public DufNummer DufNummer(string column) => Cell(column) switch
    {
        "" => default,
        var cell when Identifikatorer.DufNummer.TryParse(cell, out var number) => number,
        _ => throw Fault(column, "twelve digits are expected. Import the column as text: as a number it loses its last digits"),
    };

    private string Cell(string column) => cells[columns[column]];

    private T? Read<T>(string column, TryRead<T> read, string expected)
        where T : struct
    {
        var cell = Cell(column);
        return cell.Length == 0 ? null : read(cell, out var value) ? value : throw Fault(column, $"{expected} is expected");
    }

    private CsvException Fault(string column, string expected) => new(line, $"in the column {column}, {expected}.");
}
