using System.Text;
using Fagsystem.Conformance;
using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Tests.Running;

/// <summary>Nothing is green by silence, what the fagsystem does is never the harness's failure, and what the harness does never the fagsystem's.</summary>
public sealed class RunTests
{
    private const string Id = "corrects-a-code";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fagsystem_that_does_nothing_passes_nothing()
    {
        var run = await ConformanceRun.RunAsync(static () => new ScriptedFagsystem(), cancellationToken: Stop);

        Assert.Equal(0, run.Count(Verdict.HarnessError));
        Assert.DoesNotContain(run.Results, static result => result.Verdict is Verdict.Passed && result.Scenario.IsNegative);
        Assert.Equal(ExitCode.Deviates, run.ExitCode);
    }

    [Fact]
    public async Task A_negative_one_proves_nothing_when_its_twin_does_not_pass()
    {
        var run = await RunAsync(static () => new ScriptedFagsystem
        {
            Perform = static (step, _) => Task.FromResult(StepAnswer.Show("A", new ShownCase { Outcome = "refused", Rules = ["NIR1201"] })),
        }, "tells-missing-vedtak-integreringsloven");

        Assert.Equal(Verdict.NotAssessable, run.Results.Single(static result => result.Scenario.IsNegative).Verdict);
        Assert.Equal(Verdict.Failed, run.Results.Single(static result => !result.Scenario.IsNegative).Verdict);
    }

    [Fact]
    public async Task A_fagsystem_that_throws_fails_and_its_words_are_redacted()
    {
        var run = await RunAsync(static () => new ScriptedFagsystem
        {
            Perform = static (step, _) => throw new InvalidDataException($"person {step.With["facts"]?["person"]?["dufNummer"]}, Bearer abcdefgh"),
        });

        var result = Assert.Single(run.Results);
        Assert.Equal(Verdict.Failed, result.Verdict);
        Assert.Contains("InvalidDataException: person ***, Bearer ***", result.Deviations[0].Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fagsystem_that_hangs_fails_and_the_next_one_starts_clean()
    {
        var first = true;
        var options = new ConformanceOptions { Scenarios = Chosen(Id, "corrects-a-date"), MaxParallel = 1 };
        var run = await ConformanceRun.RunAsync(() =>
        {
            var hangs = first;
            first = false;
            return hangs
                ? new ScriptedFagsystem
                {
                    Perform = static async (_, _) =>
                    { await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None); return StepAnswer.Done; }
                }
                : new SampleFagsystem();
        }, options with { StepTimeout = TimeSpan.FromSeconds(5) }, Stop);

        Assert.Equal([Verdict.Passed, Verdict.Failed], run.Results.Select(static result => result.Verdict).Order());
        Assert.Contains("did not answer enter within 5 seconds", run.Results.Single(static result => result.Verdict is Verdict.Failed).Deviations[0].Seen,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fagsystem_that_says_it_cannot_begin_is_not_judged()
    {
        var run =
            await RunAsync(static () => new ScriptedFagsystem { Begin = static (_, _) => throw new FagsystemException("no database") { IsRefusal = true } });

        Assert.Equal((Verdict.NotAssessable, ExitCode.NotAllAssessed), (run.Results[0].Verdict, run.ExitCode));
        Assert.Contains("no database", run.Results[0].Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unsupported_is_said_and_does_not_conform()
    {
        var run =
            await RunAsync(
                static () => new ScriptedFagsystem { Perform = static (_, _) => Task.FromResult(new StepAnswer { Unsupported = "not yet bought" }) });

        Assert.Equal((Verdict.Unsupported, "not yet bought", ExitCode.NotAllAssessed), (run.Results[0].Verdict, run.Results[0].Reason, run.ExitCode));
    }

    [Fact]
    public async Task What_it_says_that_it_can_do_is_a_deviation_when_it_does_not()
    {
        var run = await RunAsync(static () => new ScriptedFagsystem
        {
            Description = new() { Name = "scripted", Version = "1", Steps = ["enter"] },
            Perform = static (_, _) => Task.FromResult(new StepAnswer { Unsupported = "no" }),
        });

        Assert.Equal(Verdict.Failed, run.Results[0].Verdict);
    }

    [Fact]
    public async Task A_law_that_the_fagsystem_does_not_have_is_not_applicable()
    {
        var run =
            await RunAsync(static () => new ScriptedFagsystem { Description = new() { Name = "scripted", Version = "1", Laws = ["introduksjonsloven"] } });

        Assert.Equal((Verdict.NotApplicable, ExitCode.NotAllAssessed), (run.Results[0].Verdict, run.ExitCode));
    }

    [Fact]
    public async Task Where_logs_are_not_told_traces_are_not_assessed()
    {
        var run = await RunAsync(static () => new WithoutLogPaths(), "leaves-no-traces");

        Assert.Equal(Verdict.NotAssessable, run.Results[0].Verdict);
    }

    // The register's day, a day it is moved to, a closed period and a fault: each is a part of ours that then throws.
    [Theory]
    [InlineData("corrects-a-code", "2026-02-20", "2026-02-30")]
    [InlineData("sends-when-nir-opens", "\"to\": \"2026-02-23\"", "\"to\": \"2026-02-30\"")]
    [InlineData("sends-when-nir-opens", "\"to\": \"2026-02-22\"", "\"to\": \"2026-02-30\"")]
    [InlineData("tells-403", "\"rule\": \"NIR5001\"", "\"rule\": \"NIR0000\"")]
    public async Task A_fault_of_the_harness_is_never_the_fagsystems(string id, string right, string wrong)
    {
        var file = Encoding.UTF8.GetString(Resource.Read($"v1/{id}.json"));
        Assert.Contains(right, file, StringComparison.Ordinal);
        var broken = file.Replace(right, wrong, StringComparison.Ordinal).Replace($"\"id\": \"{id}\"", "\"id\": \"broken\"", StringComparison.Ordinal);
        var options =
            new ConformanceOptions
            {
                Scenarios = [ScenarioReader.Read("x.json", Encoding.UTF8.GetBytes(broken)), ScenarioCatalogue.TryFind(Id)!],
                MaxParallel = 1
            };

        var run = await ConformanceRun.RunAsync(static () => new SampleFagsystem(), options, Stop);

        Assert.Equal(Verdict.HarnessError, run.Results.Single(static result => result.Scenario.Id == "broken").Verdict);
        Assert.Equal(Verdict.Passed, run.Results.Single(static result => result.Scenario.Id == Id).Verdict);
        Assert.Equal(ExitCode.HarnessError, run.ExitCode);
    }

    [Fact]
    public async Task A_run_that_is_stopped_is_incomplete_and_not_green()
    {
        using var stop = new CancellationTokenSource();
        var options = new ConformanceOptions { MaxParallel = 1, Progress = _ => stop.Cancel() };

        var run = await ConformanceRun.RunAsync(static () => new SampleFagsystem(), options, stop.Token);

        Assert.True(run.IsIncomplete);
        Assert.Equal(ScenarioCatalogue.All.Length, run.Results.Length);
        Assert.True(run.Count(Verdict.NotAssessable) >= run.Results.Length - 1);
        Assert.NotEqual(ExitCode.Conforms, run.ExitCode);
    }

    [Theory]
    [InlineData("2026-12-31", ExitCode.Conforms)]
    [InlineData("2026-11-30", ExitCode.Conforms)]
    [InlineData("2026-11-29", ExitCode.Deviates)]
    public async Task An_expected_failure_counts_until_its_last_day(string expires, ExitCode code)
    {
        var run = await ConformanceRun.RunAsync(static () => new ScriptedFagsystem(), Expecting(expires), Stop);

        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task What_was_expected_to_fail_and_passes_is_told()
    {
        var run = await ConformanceRun.RunAsync(static () => new SampleFagsystem(), Expecting("2026-12-31"), Stop);

        Assert.Equal((Verdict.UnexpectedlyPassed, ExitCode.UnexpectedlyPassed), (run.Results[0].Verdict, run.ExitCode));
    }

    [Fact]
    public void Nothing_at_all_does_not_conform() =>
        Assert.Equal(ExitCode.NotAllAssessed, new RunResult { System = "x", SystemVersion = "1", Seed = 1, Results = [] }.ExitCode);

    private static ConformanceOptions Expecting(string expires) => new()
    {
        Scenarios = Chosen(Id),
        Today = new(2026, 11, 30),
        Expected = [new(Id, "known", new Uri("https://example.com/1"), DateOnly.Parse(expires, System.Globalization.CultureInfo.InvariantCulture))],
    };

    private static Task<RunResult> RunAsync(Func<IFagsystem> create, params string[] ids) =>
        ConformanceRun.RunAsync(create, new ConformanceOptions { Scenarios = Chosen(ids.Length == 0 ? [Id] : ids) }, Stop);

    private static System.Collections.Immutable.ImmutableArray<Scenario> Chosen(params string[] ids) =>
        [.. ids.Select(static id => ScenarioCatalogue.TryFind(id)!)];

    private sealed class WithoutLogPaths : SampleFagsystem
    {
        public override FagsystemDescription Description => base.Description with { LogPaths = null };
    }
}
