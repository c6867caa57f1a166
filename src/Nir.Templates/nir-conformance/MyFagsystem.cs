using Nir.Conformance.Systems;

namespace NirConformance;

/// <summary>
/// Your fagsystem as the harness sees it. It keeps the cases that are entered, and answers every other step with «unsupported», which is never green.
/// Take the steps one at a time: let your fagsystem do it in <see cref="PerformAsync"/>, say what it shows, and add the step to the description.
/// </summary>
public sealed class MyFagsystem : IFagsystem
{
    private readonly Dictionary<string, CaseworkerStep> _cases = [];

    /// <inheritdoc/>
    public FagsystemDescription Description { get; } = new() { Name = "My fagsystem", Version = "1.0", Steps = ["enter"], LogPaths = [] };

    /// <summary>An empty database, towards the register at <c>setup.Endpoint</c>, with the users of <c>setup.Logins</c>.</summary>
    public Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken)
    {
        _cases.Clear();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
    {
        if (asked is { Name: "enter", Sak: { } sak })
        {
            _cases[sak] = asked;
            return Task.FromResult(StepAnswer.Done);
        }

        return Task.FromResult(new StepAnswer { Unsupported = $"There is no step {asked.Name} yet." });
    }

    /// <inheritdoc/>
    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
