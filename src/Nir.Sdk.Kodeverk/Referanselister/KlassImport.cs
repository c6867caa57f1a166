using System.Collections.Immutable;

namespace Nir.Sdk.Referanselister;

/// <summary>
/// Reads the CSV that Statistics Norway's Klass exports (columns <c>code</c>, <c>parentCode</c>, <c>level</c>, <c>name</c>,
/// <c>shortName</c>, <c>presentationName</c>, <c>validFrom</c>, <c>validTo</c>; comma or semicolon; quoted or not), for a newer list than
/// this version has. Columns are found by name, and those not needed are ignored. A faulty row is reported and the others are read.
/// </summary>
public static class KlassImport
{
    // Klass' code for what is not stated.
    private const string NotStated = "9999";

    /// <summary>
    /// Reads classification 131, municipalities. Rows of one number that follow each other are one municipality under its last name.
    /// Successors are not in the export, and are left empty. 9999, not stated, is no municipality and is left out.
    /// </summary>
    /// <param name="csv">
    /// The whole export. To tell a number that ends from one that is open, ask Klass for a range of days without an end: it writes the end
    /// of the range as the last day of every number that holds then.
    /// </param>
    public static KlassImportResult<Kommune> ReadKommuner(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);

        var table = KlassTable.Read(csv);
        var kommuner = ImmutableArray.CreateBuilder<Kommune>();
        var rows = WithDigits(table, 4).Where(static row => row.Kode != NotStated).GroupBy(static row => row.Kode, StringComparer.Ordinal);
        foreach (var number in rows.OrderBy(static rows => rows.Key, StringComparer.Ordinal))
        {
            kommuner.Add(ReadKommune(table, [.. number.OrderBy(static row => row.Fra ?? DateOnly.MinValue)]));
        }

        return new(kommuner.ToImmutable(), table.Error);
    }

    /// <summary>Reads classification 103, districts: those of Oslo that hold on a day. Districts of other municipalities are left out.</summary>
    /// <param name="csv">The whole export.</param>
    /// <param name="date">The day. A row without days holds on all.</param>
    public static KlassImportResult<Bydel> ReadBydeler(string csv, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(csv);

        var table = KlassTable.Read(csv);
        var bydeler = new SortedDictionary<string, Bydel>(StringComparer.Ordinal);
        foreach (var row in WithDigits(table, 6))
        {
            if (!row.Kode.StartsWith("0301", StringComparison.Ordinal) || date < row.Fra || date >= row.Til)
            {
                continue;
            }

            if (!bydeler.TryAdd(row.Kode, new Bydel(row.Kode, row.Navn)))
            {
                table.Report(row.Line, $"The code {row.Kode} holds twice on {date:yyyy-MM-dd}.");
            }
        }

        return new([.. bydeler.Values], table.Error);
    }

    private static Kommune ReadKommune(KlassTable table, IReadOnlyList<KlassRow> rows)
    {
        var kommune = new Kommune(rows[0].Kode, rows[0].Navn, rows[0].Fra, rows[0].Til, []);
        foreach (var row in rows.Skip(1))
        {
            if (row.Fra is not null && row.Fra == kommune.Til)
            {
                kommune = kommune with { Navn = row.Navn, Til = row.Til };
            }
            else
            {
                table.Report(row.Line, $"The code {row.Kode} stands twice, and this row does not begin on the day the other ends.");
            }
        }

        return kommune;
    }

    private static List<KlassRow> WithDigits(KlassTable table, int count)
    {
        var rows = new List<KlassRow>();
        foreach (var row in table.Rows)
        {
            if (row.Kode.Length == count && row.Kode.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            {
                rows.Add(row);
            }
            else
            {
                table.Report(row.Line, $"A code of this classification has {count} digits. Is it the export of another one?");
            }
        }

        return rows;
    }
}
