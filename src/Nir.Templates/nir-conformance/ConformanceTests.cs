using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;
using Xunit;

namespace NirConformance;

/// <summary>Each scenario is a test case: nothing is green until your fagsystem has done it.</summary>
public sealed class ConformanceTests
{
    /// <summary>The ids of all scenarios.</summary>
    public static TheoryData<string> Ids => [.. ScenarioCatalogue.All.Select(scenario => scenario.Id)];

    /// <summary>Plays one scenario.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Conforms(string id)
    {
        var run = await ConformanceRun.RunAsync(
            _ => Task.FromResult<Nir.Conformance.Systems.IFagsystem>(new MyFagsystem()),
            new ConformanceOptions { Scenarios = [ScenarioCatalogue.TryFind(id)!] },
            TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode is ExitCode.Conforms, string.Join(Environment.NewLine, run.Results.Select(result => $"{result.Verdict}: {result.Reason}")));
    }
}
