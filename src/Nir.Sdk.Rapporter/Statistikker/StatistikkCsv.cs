using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// Statistics as IMDi's own files have them: ISO-8859-1, semicolon, a row for each figure, decimal point, «:» for what is hidden, «.» for what there
/// is none of, and nothing for an area that did not exist.
/// </summary>
public static class StatistikkCsv
{
    private const string Hidden = ":";
    private const string Missing = ".";
    private const string Value = "Antall";

    private static readonly string[] Numbers =
        [.. Enum.GetValues<Statistikknivaa>().Select(static level => StatistikkNames.Find(level).Number).Distinct()];

    /// <summary>Writes a table. Letters that ISO-8859-1 lacks are written as their base letter, «š» as «s»: the names are whole in JSON.</summary>
    /// <param name="statistikk">The table.</param>
    public static byte[] Write(Statistikk statistikk)
    {
        ArgumentNullException.ThrowIfNull(statistikk);
        var names = StatistikkTables.Categories(statistikk.Tabell, statistikk.Inndeling).ToDictionary(static one => one.Kode, static one => one.Navn);
        var (number, name) = StatistikkNames.Find(statistikk.Nivaa);
        var text = new StringBuilder();
        CsvWriter.Append(text, ["Enhet", number, name, StatistikkNames.Find(statistikk.Inndeling), "År", Value], "\n");
        foreach (var one in statistikk.Tall)
        {
            CsvWriter.Append(
                text,
                [StatistikkNames.Find(statistikk.Enhet), one.Omraade, CsvCell.Text(one.Navn), names[one.Kategori], CsvCell.Number(one.Aar), Print(one)],
                "\n");
        }

        return Encoding.Latin1.GetBytes(ToLatin1(text.ToString()));
    }

    /// <summary>
    /// Reads a file of IMDi's, or one that is written here. The columns are found by their names, in any order; numbers that lost their leading zero
    /// get it back, and rows that stand twice are given once.
    /// </summary>
    /// <param name="input">Where from. It is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CsvException">It is no such file, or is damaged. The message tells where and what to do.</exception>
    public static async IAsyncEnumerable<StatistikkCsvRow> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var text = new StreamReader(input, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        IReadOnlyList<string>? header = null;
        var seen = new HashSet<StatistikkCsvRow>();
        await foreach (var (line, cells) in new CsvReader(text).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (header is null)
            {
                header = RequireHeader(line, cells);
            }
            else if (cells.Count != header.Count)
            {
                throw new CsvException(
                    line, $"the row has {cells.Count} cells, and the first line has {header.Count}. The file is cut off or damaged: fetch it again.");
            }
            else if (Read(line, header, cells) is var row && seen.Add(row))
            {
                yield return row;
            }
        }

        if (header is null)
        {
            throw new CsvException(1, "the file is empty. Its first line must hold the names of the columns.");
        }
    }

    /// <summary>A text with only the letters of ISO-8859-1.</summary>
    internal static string ToLatin1(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                <= 'ÿ' => letter.ToString(),
                'đ' => "d",
                'Đ' => "D",
                'ŋ' => "n",
                'Ŋ' => "N",
                'ŧ' => "t",
                'Ŧ' => "T",
                '–' or '—' => "-",
                '’' => "'",
                _ => letter.ToString().Normalize(NormalizationForm.FormD) is [<= 'ÿ' and var first, ..] ? first.ToString() : "?",
            });
        }

        return plain.ToString();
    }

    private static string Print(Statistikktall one) => one.Status switch
    {
        Tallstatus.Kjent => one.Antall!.Value.ToString("0.########", CultureInfo.InvariantCulture),
        Tallstatus.Skjult => Hidden,
        Tallstatus.Mangler => Missing,
        _ => "",
    };

    private static IReadOnlyList<string> RequireHeader(int line, IReadOnlyList<string> names) =>
        names.Contains("Enhet") && names.Contains("År") && names.Contains(Value) && names.Any(Numbers.Contains)
            ? names
            : throw new CsvException(
                line,
                $"it is no file of IMDi's statistics: Enhet, År, {Value} and one of {string.Join(", ", Numbers)} are expected, with semicolons between.");

    private static StatistikkCsvRow Read(int line, IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        string Cell(string name) => cells[((List<string>)header).IndexOf(name)];
        var number = header.First(Numbers.Contains);
        if (!int.TryParse(Cell("År"), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            throw new CsvException(line, "in the column År, a year is expected.");
        }

        var level = Enum.GetValues<Statistikknivaa>().Last(one => StatistikkNames.Find(one).Number == number);
        var (antall, status) = ReadValue(line, Cell(Value));
        return new(
            Cell("Enhet"),
            Pad(Cell(number), level),
            header.Contains(StatistikkNames.Find(level).Name) ? CsvGuard.Undo(Cell(StatistikkNames.Find(level).Name)) : "",
            string.Join(", ", header.Select((name, i) => (name, cells[i])).Where(one => !IsKnown(one.name)).Select(static one => $"{one.name}: {one.Item2}")),
            year, antall, status);
    }

    private static string Pad(string number, Statistikknivaa level) => number.PadLeft(level switch
    {
        Statistikknivaa.Kommune or Statistikknivaa.Naeringsregion => 4,
        Statistikknivaa.Bydel => 6,
        _ => 2,
    }, '0');

    private static bool IsKnown(string column) =>
        column is "Enhet" or "År" or Value
            || Enum.GetValues<Statistikknivaa>().Any(level => StatistikkNames.Find(level) is var (number, name) && (column == number || column == name));

    // «Inf» and «undefined» stand in IMDi's own files where a share is of no one.
    private static (decimal?, Tallstatus) ReadValue(int line, string cell) => cell switch
    {
        Hidden => (null, Tallstatus.Skjult),
        Missing or "Inf" or "undefined" => (null, Tallstatus.Mangler),
        "" => (null, Tallstatus.FinnesIkke),
        _ when decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) =>
            (value, Tallstatus.Kjent),
        _ => throw new CsvException(line, $"in the column {Value}, a number with a decimal point, «:» or «.» is expected."),
    };
}
