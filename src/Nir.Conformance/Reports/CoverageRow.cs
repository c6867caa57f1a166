using System.Collections.Immutable;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Regler;

namespace Nir.Conformance.Reports;

/// <summary>A rule, the paragraph it rests on, and what the scenarios about it gave.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Results">The results of the scenarios about it in this run. Empty: none is.</param>
/// <param name="WhyNot">Why no scenario can test it. Null: one does, or could.</param>
public sealed record CoverageRow(Regel Regel, ImmutableArray<ScenarioResult> Results, string? WhyNot)
{
    /// <summary>The coverage of a run: every rule of the catalogue, sorted by id.</summary>
    /// <param name="run">The run.</param>
    public static ImmutableArray<CoverageRow> From(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return
        [
            .. RegelCatalogue.All.OrderBy(static regel => regel.Id, StringComparer.Ordinal).Select(regel =>
            {
                ImmutableArray<ScenarioResult> results = [.. run.Results.Where(result => result.Scenario.Regler.Contains(regel.Id))];
                return new CoverageRow(regel, results, results.IsEmpty ? Reason(regel) : null);
            }),
        ];
    }

    private static string Reason(Regel regel) => regel switch
    {
        _ when !regel.Surfaces.Contains(RegelSurface.Validator) && !regel.Surfaces.Contains(RegelSurface.Problem) =>
            "It is about source code: the compiler finds it, and nothing is sent.",
        _ when !regel.Surfaces.Contains(RegelSurface.Problem) => "It is a remark before sending: a fagsystem may give it in words of its own.",
        _ when regel.Alvorlighet is Alvorlighet.Merknad =>
            "It is a remark of the register that asks nothing of the fagsystem but to show it, which other remarks test.",
        _ => "It is tested with the register's own rules, not with a fagsystem.",
    };
}
