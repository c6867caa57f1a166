using System.Collections.Immutable;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Running;

/// <summary>Settles verdicts that hang on more than the scenario itself: on its twin, and on what was expected.</summary>
internal static class Settlement
{
    public static ImmutableArray<ScenarioResult> Settle(ImmutableArray<ScenarioResult> results, ConformanceOptions options)
    {
        var passed = results.Where(static result => result.Verdict is Verdict.Passed).Select(static result => result.Scenario.Id).ToHashSet();
        return [.. results.Select(result => Expect(Twin(result, passed), options))];
    }

    // Where everything is refused, or nothing is sent, every negative scenario would pass.
    private static ScenarioResult Twin(ScenarioResult result, HashSet<string> passed) =>
        result is { Verdict: Verdict.Passed, Scenario: { IsNegative: true, Twin: { } twin } } && !passed.Contains(twin)
            ? result with { Verdict = Verdict.NotAssessable, Reason = $"Its twin {twin} did not pass, so this proves nothing." }
            : result;

    private static ScenarioResult Expect(ScenarioResult result, ConformanceOptions options)
    {
        var expected = options.Expected.FirstOrDefault(expected => expected.Id == result.Scenario.Id);
        return (result.Verdict, expected) switch
        {
            (_, null) => result,
            (Verdict.Failed, _) when expected.Expires < options.Today =>
                result with { Notes = result.Notes.Add($"It was expected to fail until {expected.Expires:yyyy-MM-dd}.") },
            (Verdict.Failed, _) => result with { Expected = expected },
            (Verdict.Passed, _) => result with { Verdict = Verdict.UnexpectedlyPassed, Reason = "It was expected to fail. Take the expectation away." },
            _ => result,
        };
    }
}
