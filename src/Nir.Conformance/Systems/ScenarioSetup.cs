using System.Collections.Immutable;

namespace Nir.Conformance.Systems;

/// <summary>What a fagsystem needs to know when a scenario begins.</summary>
public sealed record ScenarioSetup
{
    /// <summary>The scenario's own register, below this address, which ends in a slash.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Where tokens are issued.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Who may call: two roles for each municipality.</summary>
    public required ImmutableArray<FagsystemLogin> Logins { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>How long the fagsystem should wait for an answer of the register before it gives up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a step of this scenario may take, when it is longer than usual. Null: as usual.</summary>
    public TimeSpan? StepTimeout { get; init; }

    /// <summary>Makes a handler that reaches the register, for a fagsystem in this process. The caller disposes it.</summary>
    public required Func<HttpMessageHandler> CreateHandler { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ScenarioSetup);
}
