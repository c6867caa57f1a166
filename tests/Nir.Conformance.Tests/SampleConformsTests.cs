using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Tests;

/// <summary>The sample conforms: each scenario of the catalogue is a test case, as a vendor's own test class would have it.</summary>
public sealed class SampleConformsTests(SampleRun run)
{
    public static TheoryData<string> Ids => [.. ScenarioCatalogue.All.Select(static scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_sample_conforms(string id)
    {
        var result = run.Result.Results.Single(result => result.Scenario.Id == id);
        Assert.True(result.Verdict is Verdict.Passed, Explain(result));
    }

    private static string Explain(ScenarioResult result) => string.Join(Environment.NewLine,
    [
        $"{result.Verdict}: {result.Reason}",
        .. result.Deviations.Select(static one => $"{one.Peker} expected {one.Expected}, seen {one.Seen} [{one.Request}]"),
        .. result.Requests,
    ]);
}
