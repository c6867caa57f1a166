using System.Text;
using Nir.Conformance.Judging;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;
using Nir.Testing;

namespace Nir.Conformance.Running;

/// <summary>Runs one scenario. What the fagsystem does is never the harness's failure, and what the harness does never the fagsystem's.</summary>
internal sealed class ScenarioRunner(FakeNir server, FagsystemPool pool, ConformanceOptions options)
{
    public async Task<ScenarioResult> RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var started = options.Time.GetTimestamp();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.ScenarioTimeout + TimeSpan.FromSeconds(scenario.Given["stepTimeout"]?.GetValue<double>() ?? 0));
        ScenarioResult result;
        try
        {
            await using var world = ScenarioWorld.Create(server, scenario, $"{Guid.NewGuid():N}", SeedFor(scenario));
            result = await RunAsync(scenario, world, time.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            result = Say(scenario, Verdict.NotAssessable, "The run was stopped before it was done.");
        }
        catch (Exception fault) when (fault is not UsageException)
        {
            result = Say(scenario, Verdict.HarnessError, $"The harness failed: {fault.GetType().Name}. {Redactor.Plain.Redact(fault.Message)}");
        }

        return result with { Duration = options.Time.GetElapsedTime(started) };
    }

    // The same persons in every run, and others in each scenario.
    private int SeedFor(Scenario scenario) =>
        Encoding.UTF8.GetBytes(scenario.Id).Aggregate(options.Seed, static (sum, letter) => unchecked((sum * 31) + letter)) & int.MaxValue;

    private async Task<ScenarioResult> RunAsync(Scenario scenario, ScenarioWorld world, CancellationToken cancellationToken)
    {
        var redactor = new Redactor(world.Secrets);
        IFagsystem? fagsystem = null;
        var isUsable = false;
        try
        {
            fagsystem = await pool.TakeAsync(cancellationToken);
            if (Applicability.Find(scenario, fagsystem.Description) is { } reason)
            {
                isUsable = true;
                return Say(scenario, Verdict.NotApplicable, reason);
            }

            var result = await PlayAsync(scenario, world, fagsystem, cancellationToken);
            isUsable = true;
            return Told(result, world, fagsystem);
        }
        catch (FagsystemException failure)
        {
            return Told(Fail(scenario, world, redactor.Redact(failure.Message)), world, fagsystem);
        }
        finally
        {
            await GiveBackAsync(fagsystem, isUsable);
        }
    }

    private async Task GiveBackAsync(IFagsystem? fagsystem, bool isUsable)
    {
        if (fagsystem is null)
        {
            return;
        }

        if (isUsable)
        {
            pool.Return(fagsystem);
        }
        else
        {
            await pool.DropAsync(fagsystem);
        }
    }

    private async Task<ScenarioResult> PlayAsync(Scenario scenario, ScenarioWorld world, IFagsystem fagsystem, CancellationToken cancellationToken)
    {
        if (await BeginAsync(world, fagsystem, cancellationToken) is { } refusal)
        {
            return Say(scenario, Verdict.NotAssessable, $"The fagsystem could not begin: {new Redactor(world.Secrets).Redact(refusal)}");
        }

        var answers = new Dictionary<int, StepAnswer>();
        var told = await StepsAsync(scenario, world, fagsystem, answers, cancellationToken);
        await AskAsync(async token =>
        {
            await fagsystem.EndAsync(token);
            return true;
        }, "end", options.StepTimeout, cancellationToken);
        if (told is not null)
        {
            return told;
        }

        var redactor = new Redactor(world.Secrets);
        var judgement = Judge.Assess(new Evidence(scenario, world, answers, fagsystem.Description, redactor));
        return judgement switch
        {
            { Deviations.Length: > 0 } => Say(scenario, Verdict.Failed, null) with { Deviations = judgement.Deviations },
            { NotAssessed: { } reason } => Say(scenario, Verdict.NotAssessable, reason),
            _ => Say(scenario, Verdict.Passed, null),
        };
    }

    /// <returns>Why it says that it cannot begin, which says nothing of what the scenario asks. Null: it has begun.</returns>
    private async Task<string?> BeginAsync(ScenarioWorld world, IFagsystem fagsystem, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(async token =>
            {
                await fagsystem.BeginAsync(world.Setup, token);
                return (string?)null;
            }, "begin", options.StepTimeout, cancellationToken);
        }
        catch (FagsystemException failure) when (failure.IsRefusal)
        {
            return failure.Message;
        }
    }

    /// <returns>What came of it when a step could not be done. Null: all were.</returns>
    private async Task<ScenarioResult?> StepsAsync(
        Scenario scenario, ScenarioWorld world, IFagsystem fagsystem, Dictionary<int, StepAnswer> answers, CancellationToken cancellationToken)
    {
        for (var number = 0; number < scenario.Steps.Length; number++)
        {
            var step = scenario.Steps[number];
            world.Recorder.BeginStep(number);
            if (step.IsInRegister)
            {
                world.Let(step);
                continue;
            }

            foreach (var asked in world.Ask(step))
            {
                answers[number] = await AskAsync(
                    token => fagsystem.PerformAsync(asked, token), step.Name, world.Setup.StepTimeout ?? options.StepTimeout, cancellationToken);
                if (answers[number].Unsupported is { } why)
                {
                    return Unsupported(scenario, step, fagsystem.Description, Redactor.Plain.Redact(why));
                }
            }
        }

        return null;
    }

    private static ScenarioResult Unsupported(Scenario scenario, ScenarioStep step, FagsystemDescription description, string why) =>
        description.Steps.Contains(step.Name)
            ? Say(scenario, Verdict.Failed, null) with
            {
                Deviations = [new(step.Pointer, step.Line, $"the step {step.Name}, which it says that it can do", $"unsupported: {why}", null, scenario.Regler,
                    "Carry out the step, or take it out of what the adapter says that it can do.")],
            }
            : Say(scenario, Verdict.Unsupported, why);

    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, string what, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            return await Task.Run(() => ask(time.Token), time.Token).WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new FagsystemException($"It did not answer {what} within {limit.TotalSeconds:0.#} seconds.");
        }
        catch (Exception fault) when (fault is not FagsystemException)
        {
            throw new FagsystemException($"It failed at {what}: {fault.GetType().Name}: {fault.Message}", fault);
        }
    }

    private static ScenarioResult Fail(Scenario scenario, ScenarioWorld world, string what) => Say(scenario, Verdict.Failed, null) with
    {
        Deviations = [new("/naar", scenario.Steps.IsEmpty ? 1 : scenario.Steps[0].Line, "every step is answered", what,
            world.Recorder.Calls.LastOrDefault()?.ToString(), scenario.Regler, "Mend the fault in the fagsystem or its adapter.")],
    };

    private static ScenarioResult Told(ScenarioResult result, ScenarioWorld world, IFagsystem? fagsystem) => result with
    {
        Requests = [.. world.Recorder.Calls.Where(static call => call.Operation is not "token").Take(ScenarioResult.MostRequests)
            .Select(static call => call.ToString())],
        ErrorOutput = fagsystem is INotingFagsystem noting && result.Verdict is not Verdict.Passed
            ? [.. noting.TakeErrorOutput().Select(new Redactor(world.Secrets).Redact)]
            : [],
        Notes = fagsystem is INotingFagsystem notes ? [.. notes.TakeNotes().Select(new Redactor(world.Secrets).Redact)] : [],
    };

    private static ScenarioResult Say(Scenario scenario, Verdict verdict, string? reason) => new() { Scenario = scenario, Verdict = verdict, Reason = reason };
}
