using System.Collections.Immutable;

namespace Nir.Conformance.Verdicts;

/// <summary>What came of a run: the one model that every report is made from.</summary>
public sealed record RunResult
{
    /// <summary>The fagsystem's name.</summary>
    public required string System { get; init; }

    /// <summary>The fagsystem's version.</summary>
    public required string SystemVersion { get; init; }

    /// <summary>The seed that persons were made from.</summary>
    public required int Seed { get; init; }

    /// <summary>One for each scenario that was chosen, sorted by id.</summary>
    public required ImmutableArray<ScenarioResult> Results { get; init; }

    /// <summary>Whether it was stopped before all were done.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What was noted about the run as a whole. Empty: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many got a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public int Count(Verdict verdict) => Results.Count(result => result.Verdict == verdict);

    /// <summary>The exit code that the run deserves.</summary>
    public ExitCode ExitCode => this switch
    {
        _ when Results.Any(static result => result.Verdict is Verdict.HarnessError) => ExitCode.HarnessError,
        _ when Results.Any(static result => result.Deviates) => ExitCode.Deviates,
        _ when Results.Any(static result => result.Verdict is Verdict.UnexpectedlyPassed) => ExitCode.UnexpectedlyPassed,
        _ when IsIncomplete || Results.IsEmpty || Results.Any(static result => result.Verdict is not (Verdict.Passed or Verdict.Failed)) =>
            ExitCode.NotAllAssessed,
        _ => ExitCode.Conforms,
    };
}
