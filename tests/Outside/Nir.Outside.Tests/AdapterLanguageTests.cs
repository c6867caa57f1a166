using Nir.Conformance.Running;
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

    private static Task<RunResult> RunAsync(string program, string adapter) => ConformanceRun.RunAsync(
        stop => StdioFagsystem.StartAsync(new StdioCommand(program, [Path.Combine(Repository.Root, adapter)]), stop),
        new ConformanceOptions { Network = true, StepTimeout = TimeSpan.FromMinutes(3), ScenarioTimeout = TimeSpan.FromMinutes(5) },
        TestContext.Current.CancellationToken);
}
