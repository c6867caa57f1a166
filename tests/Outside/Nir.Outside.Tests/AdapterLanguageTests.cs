using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Stdio;
using Nir.Conformance.Verdicts;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>Fagsystems in other languages, over stdio: adapters of under 150 lines.</summary>
public sealed class AdapterLanguageTests
{
    [Fact]
    public async Task A_fagsystem_in_Python_that_shares_no_code_with_the_SDK_conforms()
    {
        var run = await RunAsync("python3", "samples/fagsystem-python/adapter.py");

        Assert.Equal(ExitCode.Conforms, run.ExitCode);
    }

    [Fact]
    public async Task A_fagsystem_in_Node_deviates_nowhere_and_says_what_it_cannot()
    {
        var run = await RunAsync("node", "samples/fagsystem-node/adapter.mjs");

        Assert.Equal(ExitCode.NotAllAssessed, run.ExitCode);
        Assert.True(run.Count(Verdict.Passed) > 100);
        Assert.Equal(run.Results.Length, run.Count(Verdict.Passed) + run.Count(Verdict.Unsupported) + run.Count(Verdict.NotAssessable));
    }

    [Theory]
    [InlineData("samples/fagsystem-python/adapter.py")]
    [InlineData("samples/fagsystem-node/adapter.mjs")]
    [InlineData("samples/Fagsystem.Conformance/Program.cs")]
    public void An_adapter_is_under_150_lines(string file) => Assert.True(File.ReadAllLines(Path.Combine(Repository.Root, file)).Length < 150);

    [Theory]
    [InlineData("python3", "src/Nir.Cli/Conformance/Scaffold/adapter.py")]
    [InlineData("node", "src/Nir.Cli/Conformance/Scaffold/adapter.mjs")]
    public async Task An_adapter_to_begin_with_is_a_good_one_and_nothing_of_it_is_green(string program, string adapter)
    {
        var command = new StdioCommand(program, [Path.Combine(Repository.Root, adapter)]);

        var run = await ConformanceRun.RunAsync(
            stop => StdioFagsystem.StartAsync(command, stop),
            new ConformanceOptions { Network = true, Scenarios = [ScenarioCatalogue.TryFind("corrects-a-code")!] },
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.NotAllAssessed, run.ExitCode);
        Assert.Equal(Verdict.Unsupported, Assert.Single(run.Results).Verdict);
    }

    private static Task<RunResult> RunAsync(string program, string adapter) => ConformanceRun.RunAsync(
        stop => StdioFagsystem.StartAsync(new StdioCommand(program, [Path.Combine(Repository.Root, adapter)]), stop),
        new ConformanceOptions { Network = true, StepTimeout = TimeSpan.FromMinutes(3), ScenarioTimeout = TimeSpan.FromMinutes(5) },
        TestContext.Current.CancellationToken);
}
