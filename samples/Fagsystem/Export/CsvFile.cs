using System.Text.Unicode;
using CsvHelper;

[assembly: CsvRecordProjections]

namespace Fagsystem.Export;

/// <summary>Reads and writes one CSV file of typed lines.</summary>
internal static class CsvFile
{
    private const byte Newline = (byte)'\n';

    /// <exception cref="ExportException">The file is missing, is not UTF-8, lacks a column or has a broken line.</exception>
    public static List<T> Read<T>(string folder, string file)
        where T : Rad
    {
        using var csv = CsvReader.Create(ReadText(folder, file), CsvFormat.Lesing);
        try
        {
            RequireColumns<T>(csv, file);
            var rows = new List<T>();
            while (csv.Read())
            {
                var row = csv.GetRecord<T>() with { Line = (int)csv.LineNumber };
                rows.Add(row.HasSequenceNumber ? row : throw new ExportException(file, row.Line, "Løpenr skal være ett til seks siffer."));
            }

            return rows;
        }
        catch (CsvFormatException e)
        {
            var what = e.FieldIndex >= 0 ? $"kolonnen {csv.Headers[e.FieldIndex]} kan ikke leses." : "feil antall felter, eller et anførselstegn for mye.";
            throw new ExportException(file, (int)e.LineNumber, what);
        }
    }

    public static void Write<T>(string folder, string file, IEnumerable<T> rows)
    {
        using var csv = CsvWriter.Create(File.Create(Path.Combine(folder, file)), CsvFormat.Skriving);
        csv.WriteRecords(rows);
    }

    /// <summary>The names of a file's columns, in order.</summary>
    public static IEnumerable<string> Columns<T>() =>
        CsvRecordMapper.TryGetMembers<T>(out var members) ? members.SelectMany(static member => member.ColumnNames) : [];

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
        foreach (var biter in text.Split(Newline))
        {
            if (!Utf8.IsValid(text[biter]))
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
