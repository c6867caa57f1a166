using System.Text.Unicode;
using CsvHelper;

[assembly: CsvRecordProjections]

namespace Fagsystem.Eksport;

/// <summary>Reads and writes one CSV file of typed lines.</summary>
internal static class Csvfil
{
    private const byte Linjeskift = (byte)'\n';

    /// <exception cref="EksportException">The file is missing, is not UTF-8, lacks a column or has a broken line.</exception>
    public static List<T> Les<T>(string mappe, string fil)
        where T : Rad
    {
        using var csv = CsvReader.Create(LesTekst(mappe, fil), Csvformat.Lesing);
        try
        {
            KrevKolonner<T>(csv, fil);
            var rader = new List<T>();
            while (csv.Read())
            {
                var rad = csv.GetRecord<T>() with { Linje = (int)csv.LineNumber };
                rader.Add(rad.HarLoepenr ? rad : throw new EksportException(fil, rad.Linje, "Løpenr skal være ett til seks siffer."));
            }

            return rader;
        }
        catch (CsvFormatException e)
        {
            var hva = e.FieldIndex >= 0 ? $"kolonnen {csv.Headers[e.FieldIndex]} kan ikke leses." : "feil antall felter, eller et anførselstegn for mye.";
            throw new EksportException(fil, (int)e.LineNumber, hva);
        }
    }

    public static void Skriv<T>(string mappe, string fil, IEnumerable<T> rader)
    {
        using var csv = CsvWriter.Create(File.Create(Path.Combine(mappe, fil)), Csvformat.Skriving);
        csv.WriteRecords(rader);
    }

    /// <summary>The names of a file's columns, in order.</summary>
    public static IEnumerable<string> Kolonner<T>() =>
        CsvRecordMapper.TryGetMembers<T>(out var medlemmer) ? medlemmer.SelectMany(static medlem => medlem.ColumnNames) : [];

    private static byte[] LesTekst(string mappe, string fil)
    {
        try
        {
            var tekst = File.ReadAllBytes(Path.Combine(mappe, fil));
            KrevUtf8(tekst, fil);
            return tekst;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EksportException(fil, 0, $"filen finnes ikke i {mappe}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EksportException(fil, 0, "filen kan ikke leses.");
        }
    }

    // The reader would put a replacement character for what is not UTF-8 and go on: a wrong name that nobody notices.
    private static void KrevUtf8(ReadOnlySpan<byte> tekst, string fil)
    {
        var linje = 1;
        foreach (var biter in tekst.Split(Linjeskift))
        {
            if (!Utf8.IsValid(tekst[biter]))
            {
                throw new EksportException(fil, linje, "teksten er ikke UTF-8.");
            }

            linje++;
        }
    }

    private static void KrevKolonner<T>(CsvReader csv, string fil)
    {
        csv.ReadHeader();
        var mangler = Kolonner<T>().Except(csv.Headers).ToArray();
        if (mangler.Length > 0)
        {
            throw new EksportException(fil, 1, $"mangler kolonnen {string.Join(", ", mangler)}.");
        }
    }
}
