using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Regler;

namespace Nir.Conformance.Judging;

/// <summary>Judges a scenario: each expectation against what came and what was shown.</summary>
internal static class Judge
{
    public static Judgement Assess(Evidence evidence)
    {
        var deviations = ImmutableArray.CreateBuilder<Deviation>();
        string? notAssessed = null;
        foreach (var expectation in evidence.Scenario.Expectations)
        {
            var finding = Look(expectation, evidence);
            notAssessed ??= finding.NotAssessed;
            deviations.AddRange(finding.Differences.Select(difference => Deviate(expectation, difference, evidence)));
        }

        return new(deviations.ToImmutable(), notAssessed);
    }

    private static Look Look(Expectation expectation, Evidence evidence) => expectation.Kind switch
    {
        "sent" => SentExpectation.Look(expectation.With.AsObject(), evidence),
        "register" => RegisterExpectation.Look(expectation.With.AsObject(), evidence),
        "shown" => ShownExpectation.Look(expectation.With.AsObject(), evidence),
        "findings" => TrafficExpectation.LookAtFindings(expectation.With.AsArray(), evidence),
        "order" => TrafficExpectation.LookAtOrder(expectation.With.AsArray(), evidence),
        "sameId" => TrafficExpectation.LookAtId(expectation.With.GetValue<string>(), evidence),
        "traces" => TraceExpectation.Look(evidence),
        _ => throw new InvalidOperationException($"There is no expectation {expectation.Kind}."),
    };

    private static Deviation Deviate(Expectation expectation, Difference difference, Evidence evidence)
    {
        var rules = (expectation.With as JsonObject)?["rule"] is { } rule ? [rule.GetValue<string>()] : evidence.Scenario.Regler;
        return new(
            expectation.Pointer,
            expectation.Line,
            difference.Expected,
            evidence.Redactor.Redact(difference.Seen),
            difference.Request?.ToString(),
            rules,
            difference.Fix
                ?? (rules.Length > 0 && RegelCatalogue.TryFind(rules[0], out var regel) ? regel.UtbedringEn : evidence.Scenario.Requirement.TekstEn));
    }
}
