using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nir.Conformance.Judging;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;
using Nir.Testing;

namespace Nir.Conformance.Running;

/// <summary>Runs scenarios against a fagsystem and judges it.</summary>
public static class ConformanceRun
{
    /// <summary>Runs scenarios against a fagsystem in this process.</summary>
    /// <param name="create">Makes one. It is asked for as many as run at the same time.</param>
    /// <param name="options">Null: the whole catalogue.</param>
    /// <param name="cancellationToken">Stops the run: what is not done then is not assessed.</param>
    public static Task<RunResult> RunAsync(Func<IFagsystem> create, ConformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(create);
        return RunAsync(_ => Task.FromResult(create()), options, cancellationToken);
    }

    /// <summary>Runs scenarios against a fagsystem that takes time to start.</summary>
    /// <param name="start">Starts one. It is asked for as many as run at the same time.</param>
    /// <param name="options">Null: the whole catalogue.</param>
    /// <param name="cancellationToken">Stops the run: what is not done then is not assessed.</param>
    public static async Task<RunResult> RunAsync(
        Func<CancellationToken, Task<IFagsystem>> start, ConformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        options ??= new ConformanceOptions();
        var (started, stamp) = (options.Time.GetUtcNow(), options.Time.GetTimestamp());
        var description = new Described(start);
        var results = await RunAllAsync(description, options, cancellationToken);
        return new RunResult
        {
            System = Redactor.Plain.Redact(description.Value?.Name ?? "unknown"),
            SystemVersion = Redactor.Plain.Redact(description.Value?.Version ?? "unknown"),
            Seed = options.Seed,
            Results = Settlement.Settle(results, options),
            IsIncomplete = cancellationToken.IsCancellationRequested,
            Started = started,
            Duration = options.Time.GetElapsedTime(stamp),
        };
    }

    private static async Task<ImmutableArray<ScenarioResult>> RunAllAsync(Described start, ConformanceOptions options, CancellationToken cancellationToken)
    {
        var scenarios = Selection.WithTwins(options.Scenarios);
        var results = new ConcurrentDictionary<string, ScenarioResult>(StringComparer.Ordinal);
        var gate = new Lock();
        await using var server = await FakeNir.StartAsync(new() { Network = options.Network }, CancellationToken.None);
        await using var pool = new FagsystemPool(start.StartAsync, options.StartTimeout);
        var runner = new ScenarioRunner(server, pool, options);

        // The slowest first, so that none of them is left for the end; which that is, the number of cases tells.
        var queue = scenarios.OrderByDescending(static scenario => scenario.Steps.Sum(static step => step.With["cases"]?.GetValue<int>() ?? 0));
        await Parallel.ForEachAsync(queue, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallel }, async (scenario, _) =>
        {
            var result = cancellationToken.IsCancellationRequested
                ? new ScenarioResult { Scenario = scenario, Verdict = Verdict.NotAssessable, Reason = "The run was stopped before its turn." }
                : await runner.RunAsync(scenario, cancellationToken);
            results[scenario.Id] = result;
            lock (gate)
            {
                options.Progress?.Invoke(result);
            }
        });
        return [.. scenarios.Select(scenario => results[scenario.Id])];
    }

    /// <summary>Remembers what the first fagsystem that started says of itself.</summary>
    private sealed class Described(Func<CancellationToken, Task<IFagsystem>> start)
    {
        private FagsystemDescription? _value;

        public FagsystemDescription? Value => Volatile.Read(ref _value);

        public async Task<IFagsystem> StartAsync(CancellationToken cancellationToken)
        {
            try
            {
                var fagsystem = await start(cancellationToken);
                Interlocked.CompareExchange(ref _value, fagsystem.Description, null);
                return fagsystem;
            }
            catch (Exception fault) when (fault is not (FagsystemException or OperationCanceledException or UsageException))
            {
                throw new FagsystemException($"It could not be started: {fault.GetType().Name}: {fault.Message}", fault);
            }
        }
    }
}
