namespace Nir.Register.Stubs.Scenarios;

/// <summary>
/// The state of each scenario. Which stub answers and which state that leads to is one step that no other request comes between.
/// </summary>
internal sealed class ScenarioBoard
{
    /// <summary>The state that every scenario begins in.</summary>
    public const string Started = "Started";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    public string State(string scenario)
    {
        lock (_lock)
        {
            return Current(scenario);
        }
    }

    /// <summary>The first stub whose state is the present one; its step is taken. Null: none is.</summary>
    public StubMapping? Take(IReadOnlyList<StubMapping> candidates)
    {
        lock (_lock)
        {
            foreach (var candidate in candidates)
            {
                if (candidate.Scenario is not { } step)
                {
                    return candidate;
                }

                if (step.RequiredState is null || step.RequiredState == Current(step.Scenario))
                {
                    if (step.NewState is not null)
                    {
                        _states[step.Scenario] = step.NewState;
                    }

                    return candidate;
                }
            }

            return null;
        }
    }

    public void Set(string scenario, string state)
    {
        lock (_lock)
        {
            _states[scenario] = state;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _states.Clear();
        }
    }

    /// <summary>Forgets the scenarios that no stub is part of.</summary>
    public void Keep(IReadOnlySet<string> scenarios)
    {
        lock (_lock)
        {
            foreach (var gone in _states.Keys.Where(name => !scenarios.Contains(name)).ToList())
            {
                _states.Remove(gone);
            }
        }
    }

    private string Current(string scenario) => _states.GetValueOrDefault(scenario, Started);
}
