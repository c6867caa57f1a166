using System.Text.Json;
using Nir.Shared;

namespace Nir.Outside.Tests.WireMock;

/// <summary>A difference to WireMock that is meant: docs/wiremock-differences.json.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What WireMock does, and what this server does.</param>
/// <param name="Why">Why it is so.</param>
/// <param name="Case">What the name of each case that shows it holds.</param>
internal sealed record Difference(string Id, string Title, string Why, IReadOnlyList<string> Case)
{
    public const int Most = 15;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Difference> All { get; } =
        JsonSerializer.Deserialize<List<Difference>>(File.ReadAllText(Repository.PathTo("docs", "wiremock-differences.json")), Options)!;
}
