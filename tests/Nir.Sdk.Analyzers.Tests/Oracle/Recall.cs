using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Of what is refused on every run, how much is reported: in all, and in the programs that hold each construct.</summary>
internal sealed record Recall(double Total, int Certain, ImmutableArray<(string Construct, int Programs, int Certain, double Recall)> PerConstruct)
{
    public static Recall From(IReadOnlyList<OracleVerdict> judge) => new(
        Share(judge), judge.Sum(static verdict => verdict.Certain.Count()),
        [
            .. judge.SelectMany(static verdict => verdict.Program.Constructions).Distinct().Order(StringComparer.Ordinal)
                .Select(construct => (construct, Holding: judge.Where(verdict => verdict.Program.Constructions.Contains(construct)).ToList()))
                .Select(static row => (row.construct, row.Holding.Count, row.Holding.Sum(static verdict => verdict.Certain.Count()), Share(row.Holding))),
        ]);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Certain} certain refusals, {Total:P1} reported\n");
        foreach (var row in PerConstruct)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Construct,-26}{row.Programs,6} programs {row.Certain,6} certain {row.Recall,8:P1}\n");
        }

        return text.ToString();
    }

    private static double Share(IReadOnlyList<OracleVerdict> judge)
    {
        var certain = judge.Sum(static verdict => verdict.Certain.Count());
        return certain == 0 ? 1 : 1 - (judge.Sum(static verdict => verdict.Uteblitt.Count()) / (double)certain);
    }
}
