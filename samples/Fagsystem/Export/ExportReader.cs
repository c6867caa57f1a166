namespace Fagsystem.Export;

/// <summary>Reads the files of an export and joins them on the local number. <c>opphold.csv</c> may be missing: then the facts are not known.</summary>
internal static class ExportReader
{
    public const string PersonFile = "personer.csv";
    public const string SakFile = "saker.csv";
    public const string FoeringFile = "foeringer.csv";
    public const string OppholdFile = "opphold.csv";

    /// <summary>All participants, in the order of <c>personer.csv</c>.</summary>
    /// <exception cref="ExportException">A file is missing or a line is broken.</exception>
    public static IReadOnlyList<Deltaker> Read(string folder)
    {
        var personer = CsvFile.Read<PersonRow>(folder, PersonFile);
        var saker = CsvFile.Read<SakRow>(folder, SakFile);
        var foeringer = CsvFile.Read<FoeringRow>(folder, FoeringFile);
        var opphold = File.Exists(Path.Combine(folder, OppholdFile)) ? CsvFile.Read<OppholdRow>(folder, OppholdFile) : [];
        return Set(personer, saker, foeringer, opphold);
    }

    private static List<Deltaker> Set(List<PersonRow> personer, List<SakRow> saker, List<FoeringRow> foeringer, List<OppholdRow> opphold)
    {
        RequireUnique(personer, PersonFile, static person => person.SequenceNumber);
        RequireUnique(saker, SakFile, static sak => new SakKey(sak.SequenceNumber, sak.Saksnr));
        RequireHit(saker, SakFile, static sak => sak.SequenceNumber, personer.Select(static person => person.SequenceNumber), PersonFile);
        RequireHit(foeringer, FoeringFile, static foering => new SakKey(foering.SequenceNumber, foering.Saksnr),
            saker.Select(static sak => new SakKey(sak.SequenceNumber, sak.Saksnr)), SakFile);

        RequireHit(opphold, OppholdFile, static row => row.SequenceNumber, personer.Select(static person => person.SequenceNumber), PersonFile);

        var oppholdPerPerson = opphold.ToLookup(static row => row.SequenceNumber);
        var sakerPerPerson = saker.ToLookup(static sak => sak.SequenceNumber);
        var foeringerPerSak = foeringer.ToLookup(static foering => new SakKey(foering.SequenceNumber, foering.Saksnr));
        return
        [
            .. personer.Select(person => new Deltaker(
                person,
                [.. sakerPerPerson[person.SequenceNumber].Select(
                    sak =>
                        new Sak(person, sak,
                            [.. foeringerPerSak[new(sak.SequenceNumber, sak.Saksnr)]]))]) { Opphold = [.. oppholdPerPerson[person.SequenceNumber]] }),
        ];
    }

    private static void RequireUnique<TRow, TKey>(List<TRow> rows, string file, Func<TRow, TKey> key)
        where TRow : Rad
    {
        var seen = new HashSet<TKey>();
        foreach (var row in rows)
        {
            if (!seen.Add(key(row)))
            {
                throw new ExportException(file, row.Line, "nummeret er brukt på en tidligere linje.");
            }
        }
    }

    private static void RequireHit<TRow, TKey>(
        List<TRow> rows, string file, Func<TRow, TKey> key, IEnumerable<TKey> exists, string otherFile)
        where TRow : Rad
    {
        var known = exists.ToHashSet();
        foreach (var row in rows)
        {
            if (!known.Contains(key(row)))
            {
                throw new ExportException(file, row.Line, $"nummeret finnes ikke i {otherFile}.");
            }
        }
    }
}
