using Fagsystem.Conformance;
using Nir.Conformance.Observation;
using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Tests.Observation;

/// <summary>Without an adapter: someone reads what to do, does it in the fagsystem, and says what it shows.</summary>
public sealed class ObservedFagsystemTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("corrects-a-code")]
    [InlineData("tells-missing-vedtak-integreringsloven")]
    public async Task What_someone_does_is_judged_by_its_traffic(string id)
    {
        await using var told = new StringWriter();

        var run = await RunAsync(() => new Someone(told, static (outcome, rules) => $"{outcome} {string.Join(' ', rules)}"), id);

        Assert.All(run.Results, static result => Assert.Equal(Verdict.Passed, result.Verdict));
        Assert.Contains("Point the fagsystem at http://127.0.0.1:", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("kommuneintrobruker", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("transfer {", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_that_all_went_well_where_it_was_refused_does_not_pass()
    {
        var run = await RunAsync(static () => new Someone(TextWriter.Null, static (_, _) => "accepted"), "tells-missing-vedtak-integreringsloven");

        Assert.Equal(Verdict.Failed, run.Results.Single(static result => result.Scenario.IsNegative).Verdict);
    }

    [Fact]
    public async Task What_the_fagsystem_shows_is_written_in_words_and_with_names()
    {
        var observed = new ObservedFagsystem(TextWriter.Null, new StringReader("refused NIR1201 lovverk=integreringsloven NIR1301\n"));

        var answer = await observed.PerformAsync(new CaseworkerStep("transfer", new(2026, 3, 1), new() { ["sak"] = "B" }), Stop);

        var shown = answer.Cases["B"];
        Assert.Equal(("refused", "integreringsloven"), (shown.Outcome, shown.Values["lovverk"]));
        Assert.Equal(["NIR1201", "NIR1301"], shown.Rules);
    }

    [Fact]
    public async Task Who_only_presses_Enter_has_sent_nothing()
    {
        var run = await RunAsync(static () => new ObservedFagsystem(TextWriter.Null, new StringReader(new string('\n', 20))), "corrects-a-code");

        Assert.Equal((Verdict.Failed, ExitCode.Deviates), (run.Results[0].Verdict, run.ExitCode));
    }

    [Fact]
    public async Task What_someone_calls_unsupported_is_that()
    {
        var run = await RunAsync(static () => new ObservedFagsystem(TextWriter.Null, new StringReader("unsupported\n")), "corrects-a-code");

        Assert.Equal((Verdict.Unsupported, ExitCode.NotAllAssessed), (run.Results[0].Verdict, run.ExitCode));
    }

    [Fact]
    public async Task Where_nobody_is_there_nothing_passes()
    {
        var run = await RunAsync(static () => new ObservedFagsystem(TextWriter.Null, TextReader.Null), "corrects-a-code");

        Assert.Equal(Verdict.Failed, run.Results[0].Verdict);
        Assert.Contains("Nobody is there", run.Results[0].Deviations[0].Seen, StringComparison.Ordinal);
    }

    private static Task<RunResult> RunAsync(Func<IFagsystem> create, string id) =>
        ConformanceRun.RunAsync(
            create, new ConformanceOptions { Scenarios = [ScenarioCatalogue.TryFind(id)!], Network = true, MaxParallel = 1 }, Stop);

    /// <summary>One who works in the sample, and writes what it shows.</summary>
    private sealed class Someone(TextWriter told, Func<string, IEnumerable<string>, string> write) : IFagsystem
    {
        private readonly SampleFagsystem _sample = new();

        public FagsystemDescription Description => _sample.Description;

        public async Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken)
        {
            await new ObservedFagsystem(told, TextReader.Null).BeginAsync(setup, cancellationToken);
            await _sample.BeginAsync(setup, cancellationToken);
        }

        public async Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
        {
            var seen = await _sample.PerformAsync(asked, cancellationToken);
            var line = seen.Cases.TryGetValue(asked.Sak ?? "A", out var shown) && shown.Outcome is { } outcome ? write(outcome, shown.Rules) : "";
            return await new ObservedFagsystem(told, new StringReader($"{line}\n")).PerformAsync(asked, cancellationToken);
        }

        public Task EndAsync(CancellationToken cancellationToken) => _sample.EndAsync(cancellationToken);

        public ValueTask DisposeAsync() => _sample.DisposeAsync();
    }
}
