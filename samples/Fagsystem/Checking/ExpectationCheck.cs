using Fagsystem.Export;
using Fagsystem.Overfoering;

namespace Fagsystem.Checking;

/// <summary>Compares what became of the cases to what had to become of them. The transfer itself never sees the fasit.</summary>
internal static class ExpectationCheck
{
    public const string FileName = "fasit.csv";

    /// <summary>The cases that came out otherwise than the fasit says. Null: the export has no fasit.</summary>
    /// <exception cref="ExportException">The fasit cannot be read.</exception>
    public static IReadOnlyList<ExpectationDifference>? Check(string folder, IReadOnlyList<SakResult> results)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
        {
            return null;
        }

        var expectation = CsvFile.Read<ExpectationRow>(folder, FileName).ToDictionary(static row => row.Key);
        var expected = results.Select(result => (Result: result, Rad: expectation.GetValueOrDefault(result.Sak.Key)));
        var unknown = expectation.Keys.Except(results.Select(static result => result.Sak.Key));
        return
        [
            .. expected.Where(static pair => !IsAs(pair.Rad, pair.Result))
                .Select(static pair => new ExpectationDifference(pair.Result.Sak.Key, Expected(pair.Rad), Actual(pair.Result))),
            .. unknown.Select(key => new ExpectationDifference(key, Expected(expectation[key]), "saken finnes ikke")),
        ];
    }

    private static bool IsAs(ExpectationRow? row, SakResult result) =>
        row is not null && row.Outcome == result.Outcome && row.Oppfoelging == result.Oppfoelging && row.Regler == Regler(result);

    private static string Expected(ExpectationRow? row) => row is null ? "ikke i fasiten" : ToText(row.Outcome, row.Oppfoelging, row.Regler);

    private static string Actual(SakResult result) => ToText(result.Outcome, result.Oppfoelging, Regler(result));

    private static string Regler(SakResult result) => string.Join(' ', result.Regler);

    private static string ToText(SakOutcome outcome, Oppfoelging oppfoelging, string regler) => $"{outcome}/{oppfoelging} {regler}".TrimEnd();
}
