using System.Collections.Immutable;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Running;

/// <summary>How scenarios are run.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The scenarios. The twins of negative ones are run with them. All of the catalogue by default.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = ScenarioCatalogue.All;

    /// <summary>What persons are made from: the same seed gives the same ones.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many scenarios run at the same time, each in a register of its own.</summary>
    public int MaxParallel { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>How long the fagsystem may take for a step.</summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the fagsystem may take to begin.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a whole scenario may take.</summary>
    public TimeSpan ScenarioTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The failures that are expected.</summary>
    public ImmutableArray<ExpectedFailure> Expected { get; init; } = [];

    /// <summary>The day that expectations are held against.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Whether the register listens on a port, for a fagsystem outside this process. False: it is reached by its handler only.</summary>
    public bool Network { get; init; }

    /// <summary>Told about each result as it is there, by one thread at a time. Null: nobody is.</summary>
    public Action<ScenarioResult>? Progress { get; init; }

    /// <summary>The clock that the run is timed by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
