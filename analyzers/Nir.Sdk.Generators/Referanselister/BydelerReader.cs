using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the list of Oslo's districts. A faulty row is reported and left out.</summary>
internal static class BydelerReader
{
    /// <summary>The NirData of the list's file.</summary>
    public const string NirData = "bydeler";

    private const string Header = "kode;navn";

    public static EquatableArray<BydelModel> Read(string text, Findings findings)
    {
        var numbers = new NumberList("a bydelsnummer: 0301 and two digits", digits: 6, prefix: "0301", findings);
        return new(
        [
            .. CsvTable.Read(text, Header, findings)
                .Where(row => numbers.TryAdd(row[0], row[1]))
                .Select(row => new BydelModel(row[0].Text, row[1].Text))
                .OrderBy(bydel => bydel.Nummer, StringComparer.Ordinal),
        ]);
    }
}
