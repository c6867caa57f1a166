namespace Fagsystem.Export;

/// <summary>
/// Reads the files of an export and joins them on the local number. A line that cannot be read, or that joins nothing, stops the cases it is of,
/// and no others.
/// </summary>
internal static class ExportReader
{
    public const string PersonFile = "personer.csv";
    public const string SakFile = "saker.csv";
    public const string FoeringFile = "foeringer.csv";
    public const string OppholdFile = "opphold.csv";

    /// <summary>Reads an export.</summary>
    /// <exception cref="ExportException">A file is missing or is no such file, or a line tells nobody.</exception>
    public static ExportContent Read(string folder)
    {
        var personer = CsvFile.ReadRows<PersonRow>(folder, PersonFile);
        var saker = CsvFile.ReadRows<SakRow>(folder, SakFile);
        var foeringer = CsvFile.ReadRows<FoeringRow>(folder, FoeringFile);
        var opphold = CsvFile.ReadRows<OppholdRow>(folder, OppholdFile);
        var known = saker.Rows.Select(static sak => sak.Key).ToHashSet();
        var persons = personer.Rows.Select(static person => person.SequenceNumber).ToHashSet();
        List<BrokenRow> broken =
        [
            .. personer.Broken, .. saker.Broken, .. foeringer.Broken, .. opphold.Broken,
            .. Twice(personer.Rows, PersonFile, static person => person.SequenceNumber, static _ => null),
            .. Twice(saker.Rows, SakFile, static sak => sak.Key, static sak => sak.Saksnr),
            .. Alone(saker.Rows, SakFile, sak => persons.Contains(sak.SequenceNumber), static sak => sak.Saksnr, PersonFile),
            .. Alone(foeringer.Rows, FoeringFile, foering => known.Contains(foering.Key), static _ => null, SakFile),
            .. Alone(opphold.Rows, OppholdFile, row => persons.Contains(row.SequenceNumber), static _ => null, PersonFile),
        ];
        return new(Join(personer.Rows, saker.Rows, foeringer.Rows, opphold.Rows, broken), [.. broken.Select(static row => row.Fault)]);
    }

    private static List<Deltaker> Join(
        IReadOnlyList<PersonRow> personer, IReadOnlyList<SakRow> saker, IReadOnlyList<FoeringRow> foeringer, IReadOnlyList<OppholdRow> opphold,
        List<BrokenRow> broken)
    {
        var oppholdPerPerson = opphold.ToLookup(static row => row.SequenceNumber);
        var foeringerPerSak = foeringer.ToLookup(static foering => foering.Key);
        var brokenPerPerson = broken.ToLookup(static row => row.SequenceNumber);

        // A case whose own line, or whose person's, cannot be read stands in the report all the same.
        var sakerPerPerson = saker.DistinctBy(static sak => sak.Key)
            .Concat(broken.Where(static row => row is { Fault.FileName: SakFile, Saksnr: not null })
                .Select(static row => SakRow.Unread(row.SequenceNumber, row.Saksnr!.Value, row.Fault.Line)))
            .DistinctBy(static sak => sak.Key).ToLookup(static sak => sak.SequenceNumber);
        var everyone = personer.DistinctBy(static person => person.SequenceNumber).ToList();
        everyone.AddRange(sakerPerPerson.Select(static group => group.Key).Except(everyone.Select(static person => person.SequenceNumber))
            .Select(PersonRow.Unread).ToList());
        return
        [
            .. everyone.Select(person => new Deltaker(
                person,
                [
                    .. sakerPerPerson[person.SequenceNumber].Select(sak => new Sak(person, sak, [.. foeringerPerSak[sak.Key]])
                    {
                        Faults = [.. brokenPerPerson[person.SequenceNumber].Where(row => row.IsOf(sak.Key)).Select(static row => row.Fault)],
                    }),
                ])
            {
                // Some facts without the others would give another deadline: then none are known.
                Opphold = brokenPerPerson[person.SequenceNumber].Any(static row => row.Fault.FileName == OppholdFile)
                    ? []
                    : [.. oppholdPerPerson[person.SequenceNumber]],
            }),
        ];
    }

    private static IEnumerable<BrokenRow> Twice<TRow, TKey>(IReadOnlyList<TRow> rows, string file, Func<TRow, TKey> key, Func<TRow, int?> sak)
        where TRow : Rad
    {
        var seen = new HashSet<TKey>();
        return [.. rows.Where(row => !seen.Add(key(row))).Select(row =>
            new BrokenRow(new(file, row.Line, "", "nummeret er brukt på en tidligere linje."), row.SequenceNumber, sak(row)))];
    }

    private static IEnumerable<BrokenRow> Alone<TRow>(IReadOnlyList<TRow> rows, string file, Func<TRow, bool> joins, Func<TRow, int?> sak, string otherFile)
        where TRow : Rad =>
        rows.Where(row => !joins(row)).Select(row =>
            new BrokenRow(new(file, row.Line, "", $"nummeret finnes ikke i {otherFile}."), row.SequenceNumber, sak(row)));
}
