using System.Collections.Immutable;
using Nir.Conformance.Scenarios;

namespace Nir.Conformance.Verdicts;

/// <summary>What came of one scenario.</summary>
public sealed record ScenarioResult
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, when it neither passed nor deviated. Null: nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>What did not hold. Empty: nothing.</summary>
    public ImmutableArray<Deviation> Deviations { get; init; } = [];

    /// <summary>The requests that came, without identifiers, in order; at most <see cref="MostRequests"/>.</summary>
    public ImmutableArray<string> Requests { get; init; } = [];

    /// <summary>The last lines that the fagsystem wrote on stderr, without identifiers. Empty: none.</summary>
    public ImmutableArray<string> ErrorOutput { get; init; } = [];

    /// <summary>What was noted beside the verdict, for example an answer that came too late. Empty: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The failure that was expected. Null: none was.</summary>
    public ExpectedFailure? Expected { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The most requests that a result keeps.</summary>
    public const int MostRequests = 50;

    /// <summary>Whether it failed though that was not expected.</summary>
    public bool Deviates => Verdict is Verdict.Failed && Expected is null;
}
