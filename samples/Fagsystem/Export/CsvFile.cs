using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

[assembly: CsvRecordProjections]

namespace Fagsystem.Export;

/// <summary>Reads and writes one CSV file of typed lines.</summary>
internal static class CsvFile
{
    private const byte Newline = (byte)'\n';

    /// <summary>Reads a file whose every line must be right.</summary>
    /// <exception cref="ExportException">The file is missing, is not UTF-8, lacks a column or has a broken line.</exception>
    public static IReadOnlyList<T> Read<T>(string folder, string file)
        where T : Rad => ReadRows<T>(folder, file) switch
        {
            { Broken: [var broken, ..] } => throw new ExportException(file, broken.Fault.Line, broken.Fault.Reason),
            var read => read.Rows,
        };

    /// <summary>Reads a file. A line that cannot be read is a value, as long as it tells whom it is about.</summary>
    /// <exception cref="ExportException">
    /// The file is missing, is not UTF-8, lacks a column or has a broken line that tells nobody: whose registration it is missing from, no one knows.
    /// </exception>
    public static RowFile<T> ReadRows<T>(string folder, string file)
        where T : Rad
    {
        var malformed = false;
        using var csv = CsvReader.Create(ReadText(folder, file), CsvFormat.Lesing with { OnMalformedRecord = _ => malformed = true });
        RequireColumns<T>(csv, file);
        var (rows, broken) = (new List<T>(), new List<BrokenRow>());
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (malformed || csv.FieldCount != csv.Headers.Count)
            {
                malformed = false;
                broken.Add(Broken(csv, file, line, "", "feil antall felter, eller et anførselstegn for mye."));
                continue;
            }

            try
            {
                var row = csv.GetRecord<T>() with { Line = line };
                rows.Add(row.HasSequenceNumber ? row : throw Anonymous(file, line));
            }
            catch (CsvFormatException e)
            {
                broken.Add(Broken(csv, file, line, e.FieldIndex >= 0 ? csv.Headers[e.FieldIndex] : "", "verdien kan ikke leses."));
            }
        }

        return new(rows, broken);
    }

    public static void Write<T>(string folder, string file, IEnumerable<T> rows)
    {
        using var csv = CsvWriter.Create(File.Create(Path.Combine(folder, file)), CsvFormat.Skriving);
        csv.WriteRecords(rows);
    }

    /// <summary>The names of a file's columns, in order.</summary>
    public static IEnumerable<string> Columns<T>() =>
        CsvRecordMapper.TryGetMembers<T>(out var members) ? members.SelectMany(static member => member.ColumnNames) : [];

    // The number stands first, and the case's next to it, in every file that has cases.
    private static BrokenRow Broken(CsvReader csv, string file, int line, string column, string what)
    {
        var number = csv.GetString(0);
        var sak = csv.Headers.Count > 1 && csv.Headers[1] == SakRow.NumberColumn && csv.FieldCount > 1
            && int.TryParse(csv.GetString(1), NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : (int?)null;
        return Rad.IsSequenceNumber(number) ? new(new(file, line, column, what), number, sak) : throw Anonymous(file, line);
    }

    private static ExportException Anonymous(string file, int line) =>
        new(file, line, "Løpenr skal være ett til seks siffer. Hvem linjen gjelder, kan ikke leses, så ingenting overføres før den er rettet.");

    private static byte[] ReadText(string folder, string file)
    {
        try
        {
            var text = File.ReadAllBytes(Path.Combine(folder, file));
            RequireUtf8(text, file);
            return text;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExportException(file, 0, $"filen finnes ikke i {folder}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportException(file, 0, "filen kan ikke leses.");
        }
    }

    // The reader would put a replacement character for what is not UTF-8 and go on: a wrong name that nobody notices.
    private static void RequireUtf8(ReadOnlySpan<byte> text, string file)
    {
        var line = 1;
        foreach (var range in text.Split(Newline))
        {
            if (!Utf8.IsValid(text[range]))
            {
                throw new ExportException(file, line, "teksten er ikke UTF-8.");
            }

            line++;
        }
    }

    private static void RequireColumns<T>(CsvReader csv, string file)
    {
        csv.ReadHeader();
        var missing = Columns<T>().Except(csv.Headers).ToArray();
        if (missing.Length > 0)
        {
            throw new ExportException(file, 1, $"mangler kolonnen {string.Join(", ", missing)}.");
        }
    }
}
