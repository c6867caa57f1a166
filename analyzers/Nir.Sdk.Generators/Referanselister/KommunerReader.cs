using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the list of municipalities. A faulty row is reported and left out.</summary>
internal static class KommunerReader
{
    /// <summary>The NirData of the list's file.</summary>
    public const string NirData = "kommuner";

    private const string Header = "kode;navn;fra;til_eksklusiv;etterfoelger";

    public static EquatableArray<KommuneModel> Read(string text, Findings findings)
    {
        var numbers = new NumberList("a kommunenummer: four digits", digits: 4, prefix: "", findings);
        var kommuner = new SortedDictionary<string, KommuneModel>(StringComparer.Ordinal);
        var successors = new List<(CsvCell Cell, KommuneModel Kommune)>();
        foreach (var row in CsvTable.Read(text, Header, findings))
        {
            if (!numbers.TryAdd(row[0], row[1]))
            {
                continue;
            }

            var from = ReadDate(row[2], findings);
            var to = ReadDate(row[3], findings);
            if (from is not null && to is not null && from.Value.CompareTo(to.Value) >= 0)
            {
                findings.Report(ReferanselisteRules.BadDate, "'til_eksklusiv' must be later than 'fra'", row[3].Position);
            }

            var kommune = new KommuneModel(row[0].Text, row[1].Text, from, to, new(Split(row[4].Text)));
            kommuner.Add(kommune.Nummer, kommune);
            successors.Add((row[4], kommune));
        }

        foreach (var (cell, kommune) in successors)
        {
            CheckEtterfoelgere(cell, kommune, kommuner, findings);
        }

        return new([.. kommuner.Values]);
    }

    private static void CheckEtterfoelgere(
        CsvCell cell, KommuneModel kommune, SortedDictionary<string, KommuneModel> kommuner, Findings findings)
    {
        if (kommune.Til is null && !kommune.Etterfoelgere.IsEmpty)
        {
            findings.Report(ReferanselisteRules.BadEtterfoelger, $"'{kommune.Nummer}' has a successor but no last day", cell.Position);
        }

        foreach (var etterfoelger in kommune.Etterfoelgere)
        {
            if (etterfoelger == kommune.Nummer || !kommuner.ContainsKey(etterfoelger))
            {
                findings.Report(ReferanselisteRules.BadEtterfoelger, $"'{etterfoelger}' is not another number of this list", cell.Position);
            }
        }
    }

    private static SimpleDate? ReadDate(CsvCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        if (SimpleDate.TryParse(cell.Text, out var date))
        {
            return date;
        }

        findings.Report(ReferanselisteRules.BadDate, $"'{cell.Text}' must be a day that exists, written as yyyy-MM-dd, or nothing", cell.Position);
        return null;
    }

    private static ImmutableArray<string> Split(string text) => text.Length == 0 ? [] : [.. text.Split(' ')];
}
