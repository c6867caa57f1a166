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
    internal const string Hidden = ":";
    internal const string Missing = ".";

    /// <summary>Writes a table. Letters that ISO-8859-1 lacks are written as their base letter, «š» as «s»: the names are whole in JSON.</summary>
    /// <param name="statistikk">The table.</param>
    public static byte[] Write(Statistikk statistikk)
    {
        ArgumentNullException.ThrowIfNull(statistikk);
        var names = StatistikkTables.Categories(statistikk.Tabell, statistikk.Inndeling).ToDictionary(static one => one.Kode, static one => one.Navn);
        var (number, name) = StatistikkNames.Find(statistikk.Nivaa);
        var text = new StringBuilder();
        CsvWriter.Append(text, ["Enhet", number, name, StatistikkNames.Find(statistikk.Inndeling), "År", StatistikkFlatFile.Value], "\n");
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
    /// Reads a file of IMDi's, or one that is written here: with a row for each figure, or crossed, with a row for each area. The columns are found by
    /// their names, in any order; numbers that lost their leading zero get it back, and rows that stand twice are given once.
    /// </summary>
    /// <param name="input">Where from. It is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CsvException">It is no such file, or is damaged. The message tells where and what to do.</exception>
    public static async IAsyncEnumerable<StatistikkCsvRow> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var text = new StreamReader(input, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        StatistikkFile? file = null;
        var seen = new HashSet<StatistikkCsvRow>();
        await foreach (var (line, cells) in new CsvReader(text).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (file is null)
            {
                file = StatistikkFile.Open(line, cells);
                continue;
            }

            foreach (var row in file.Read(line, cells).Where(seen.Add))
            {
                yield return row;
            }
        }

        if (file is null)
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
}
