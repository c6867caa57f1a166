using System.Text.Json.Nodes;
using Nir.Register.Tracing.Findings;

namespace Nir.Conformance.Judging;

/// <summary>What the requests as a whole must be like.</summary>
internal static class TrafficExpectation
{
    /// <summary>The register noted none of these of its client.</summary>
    public static Look LookAtFindings(JsonArray kinds, Evidence evidence)
    {
        var forbidden = kinds.Select(static kind => kind!.GetValue<string>()).Select(Kind).ToList();
        return (List<Difference>)
        [
            .. evidence.World.Nir.Findings.Where(finding => forbidden.Contains(finding.Kind)).Select(finding => new Difference(
                $"no request of the kind: {finding.Text.Title}",
                $"{finding.Times} times",
                evidence.World.Recorder.Calls.LastOrDefault(),
                finding.Text.Remedy)),
        ];
    }

    /// <summary>The cases are transferred for the first time in this order.</summary>
    public static Look LookAtOrder(JsonArray saker, Evidence evidence)
    {
        var names = saker.Select(static sak => sak!.GetValue<string>()).ToList();
        var first = names.ConvertAll(sak => evidence.CallsOf(sak).FirstOrDefault(static call => call.Operation is "transfer"));
        var expected = $"transferred in the order {string.Join(", ", names)}";
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i] is null || (i > 0 && first[i]!.Number < first[i - 1]!.Number))
            {
                return Look.From(
                    new Difference(expected, first[i] is null ? $"case {names[i]} was not transferred" : $"case {names[i]} came before {names[i - 1]}",
                        first[i]));
            }
        }

        return Look.From();
    }

    /// <summary>All transfers of the case have one id.</summary>
    public static Look LookAtId(string sak, Evidence evidence)
    {
        var transfers = evidence.CallsOf(sak).Where(static call => call.Operation is "transfer").ToList();
        var ids = transfers.Select(static call => call.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return Look.From(ids == 1 ? null : new Difference(
            $"all transfers of case {sak} have one id", $"{ids} ids", transfers.LastOrDefault(),
            "Make the id when the case is made, and keep it with the case."));
    }

    private static FindingKind Kind(string word) => Enum.Parse<FindingKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
