using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Tests.Mutants;

/// <summary>Each faulty fagsystem is found by the scenario that is meant for its fault: so each of them can fail.</summary>
public sealed class MutantTests
{
    public static TheoryData<string> Names => [.. Faults.All.Select(static mutant => mutant.Fault)];

    [Fact]
    public void There_are_at_least_forty_and_each_has_a_name_of_its_own()
    {
        Assert.True(Faults.All.Length >= 40);
        Assert.Equal(Faults.All.Length, Faults.All.Select(static mutant => mutant.Fault).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_faulty_fagsystem_is_found(string fault)
    {
        var mutant = Faults.All.Single(mutant => mutant.Fault == fault);
        var options = new ConformanceOptions { Scenarios = [ScenarioCatalogue.TryFind(mutant.Scenario)!] };

        var run = await ConformanceRun.RunAsync(mutant.Create, options, TestContext.Current.CancellationToken);

        var result = run.Results.Single(result => result.Scenario.Id == mutant.Scenario);
        Assert.Equal(Verdict.Failed, result.Verdict);
        Assert.NotEmpty(result.Deviations);
        Assert.Equal(ExitCode.Deviates, run.ExitCode);
    }
}
