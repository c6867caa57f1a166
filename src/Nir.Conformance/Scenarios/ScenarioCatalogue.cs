using System.Collections.Immutable;

namespace Nir.Conformance.Scenarios;

/// <summary>The scenarios that come with the harness, one file each.</summary>
public static class ScenarioCatalogue
{
    /// <summary>The version of the catalogue. A scenario that changes its meaning gets a new id.</summary>
    public const string Version = "v1";

    private const string Folder = "src/Nir.Conformance/Scenarios/v1/";

    private static readonly Lazy<ImmutableArray<Scenario>> Read = new(static () => ReadAll());

    /// <summary>All of them, sorted by id.</summary>
    /// <exception cref="ScenarioException">A file is no scenario.</exception>
    public static ImmutableArray<Scenario> All => Read.Value;

    /// <summary>The scenario with an id. Null: there is none.</summary>
    /// <param name="id">The id.</param>
    public static Scenario? TryFind(string id) => All.FirstOrDefault(scenario => scenario.Id == id);

    private static ImmutableArray<Scenario> ReadAll() =>
    [
        .. Resource.Names.Where(static name => name.StartsWith("v1/", StringComparison.Ordinal))
            .Select(static name => ScenarioReader.Read(Folder + name["v1/".Length..], Resource.Read(name)))
            .OrderBy(static scenario => scenario.Id, StringComparer.Ordinal),
    ];
}
