using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the list of municipalities with their business regions. A faulty row is reported and left out.</summary>
internal static class NaeringsregionerReader
{
    /// <summary>The NirData of the list's file.</summary>
    public const string NirData = "naeringsregioner";

    private const string Header = "kommune;naeringsregion;navn;imdi_region;sentralitet_2008";

    public static EquatableArray<NaeringsregionModel> Read(string text, Findings findings)
    {
        var numbers = new NumberList("a kommunenummer: four digits", digits: 4, prefix: "", findings);
        var rows = new List<NaeringsregionModel>();
        foreach (var row in CsvTable.Read(text, Header, findings))
        {
            if (!numbers.TryAdd(row[0], row[2]))
            {
                continue;
            }

            if (row[4].Text is not ("0" or "1" or "2" or "3"))
            {
                findings.Report(ReferanselisteRules.WrongNumber, $"'{row[4].Text}' must be a centrality: 0, 1, 2 or 3", row[4].Position);
                continue;
            }

            rows.Add(new(row[0].Text, row[1].Text, row[2].Text, row[3].Text, row[4].Text[0] - '0'));
        }

        return new([.. rows.OrderBy(static row => row.Kommune, StringComparer.Ordinal)]);
    }
}
