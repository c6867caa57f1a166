using Nir.Shared;

namespace Nir.Outside.Tests.WireMock;

/// <summary>The recipes that do not need the register: they work in the real WireMock too.</summary>
internal static class RecipeCases
{
    private static readonly SentRequest[] Requests =
    [
        new("PUT", "/v1/registreringer/00000000-0000-0000-0000-000000000001", """{ "lovverk": "introduksjonsloven" }""", ("Authorization", "Bearer x")),
        new("PUT", "/v1/registreringer/00000000-0000-0000-0000-000000000001", """{ "lovverk": "integreringsloven" }""", ("Authorization", "Bearer x")),
        new("PUT", "/v1/registreringer/00000000-0000-0000-0000-000000000001", """{ "lovverk": "introduksjonsloven" }"""),
        new("POST", "/oauth/token", "grant_type=client_credentials"),
        new("POST", "/v1/status", "{}", ("Authorization", "Bearer x")),
        new("POST", "/v1/registreringer/soek", "{}"),
        new("GET", "/v1/kodeverk"),
    ];

    public static IReadOnlyList<StubCase> All() =>
    [
        .. Directory.GetFiles(Repository.PathTo("mock-server", "recipes"), "*.json", SearchOption.AllDirectories)
            .Where(static file => !File.ReadAllText(file).Contains("\"nir\"", StringComparison.Ordinal))
            .Select(static file => new StubCase($"recipe {Path.GetFileNameWithoutExtension(file)}", [$"{{ {File.ReadAllText(file).Trim()[1..]}"], Requests)),
    ];
}
