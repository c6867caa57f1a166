using Nir.Register.Stubs.Matching;
using Nir.Register.Stubs.Responses;
using Nir.Register.Stubs.Scenarios;

namespace Nir.Register.Stubs;

/// <summary>A stub: which requests it is for, and what it answers.</summary>
internal sealed record StubMapping
{
    /// <summary>What a mapping without a priority has. Less goes first.</summary>
    public const int DefaultPriority = 5;

    public required Guid Id { get; init; }

    public string? Name { get; init; }

    public int Priority { get; init; } = DefaultPriority;

    public required RequestPattern Request { get; init; }

    public required StubResponse Response { get; init; }

    /// <summary>Null: it is part of none.</summary>
    public ScenarioStep? Scenario { get; init; }

    /// <summary>The mapping as it was given, with its id.</summary>
    public required byte[] Json { get; init; }

    /// <summary>When it was added: of two with the same priority the later goes first.</summary>
    public long Order { get; init; }
}
