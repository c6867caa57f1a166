using Nir.Conformance.Systems;

namespace Nir.Conformance.Tests.Running;

/// <summary>A fagsystem that does what a test says.</summary>
internal sealed class ScriptedFagsystem : IFagsystem
{
    public Func<ScenarioSetup, CancellationToken, Task> Begin { get; init; } = static (_, _) => Task.CompletedTask;

    public Func<CaseworkerStep, CancellationToken, Task<StepAnswer>> Perform { get; init; } = static (_, _) => Task.FromResult(StepAnswer.Done);

    public FagsystemDescription Description { get; init; } = new() { Name = "scripted", Version = "1" };

    public Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken) => Begin(setup, cancellationToken);

    public Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken) => Perform(asked, cancellationToken);

    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
