using System.Collections.Immutable;
using Nir.Conformance.Scenarios;

namespace Nir.Conformance.Running;

/// <summary>Which scenarios are run.</summary>
internal static class Selection
{
    /// <summary>The scenarios, and the twins that negative ones are judged by.</summary>
    public static ImmutableArray<Scenario> WithTwins(ImmutableArray<Scenario> scenarios) =>
    [
        .. scenarios.Concat(scenarios.Where(static scenario => scenario is { IsNegative: true, Twin: not null }).Select(Twin))
            .DistinctBy(static scenario => scenario.Id).OrderBy(static scenario => scenario.Id, StringComparer.Ordinal),
    ];

    private static Scenario Twin(Scenario scenario) => ScenarioCatalogue.TryFind(scenario.Twin!)
        ?? throw new ScenarioException($"{scenario.File}: there is no scenario {scenario.Twin}.");
}
