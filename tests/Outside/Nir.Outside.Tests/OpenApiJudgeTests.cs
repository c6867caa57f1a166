using System.Text.Json;
using Nir.Outside.Tests.Clients;

namespace Nir.Outside.Tests;

/// <summary>Linters and generators of others judge the contract's OpenAPI documents.</summary>
public sealed class OpenApiJudgeTests
{
    private const string Modules = "tests/Outside/node_modules";

    public static TheoryData<string> Documents => ["docs/openapi/nir-v1.json", "docs/openapi/nir-v1-openapi-3.0.json"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Redocly_finds_no_error_and_no_warning(string document)
    {
        var output = await new Command("node", $"{Modules}/@redocly/cli/bin/cli.js", "lint", document, "--format=json").RunAsync();

        using var json = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var totals = json.RootElement.GetProperty("totals");
        Assert.True(totals.GetProperty("errors").GetInt32() == 0 && totals.GetProperty("warnings").GetInt32() == 0, output);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Spectral_finds_nothing(string document)
    {
        var output = await new Command(
            "node", $"{Modules}/@stoplight/spectral-cli/dist/index.js", "lint", document, "--ruleset", "tests/Outside/judges/spectral.yaml", "--format", "json",
            "--fail-severity", "hint").RunAsync();

        using var json = JsonDocument.Parse(output[output.IndexOf('[', StringComparison.Ordinal)..(output.LastIndexOf(']') + 1)]);
        Assert.True(json.RootElement.GetArrayLength() == 0, output);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Openapi_typescript_makes_types_that_compile(string document)
    {
        using var folder = new GeneratedFolder();
        var types = Path.Combine(folder.Path, "contract.ts");

        await new Command("node", $"{Modules}/openapi-typescript/bin/cli.js", document, "--output", types).RunAsync();
        await File.AppendAllTextAsync(types, """

            const program: components["schemas"]["Introduksjonsprogram"] = {
              familie: "introduksjonsprogram", id: "", kommune: "9901", person: {}, lovverk: "integreringsloven", rettsstilling: "rett-og-plikt",
            };
            // @ts-expect-error: another family's name
            program.familie = "norskopplaering";
            export const problem: components["schemas"]["NirProblem"]["avvik"] = [];
            """, TestContext.Current.CancellationToken);
        await new Command("node", $"{Modules}/typescript/bin/tsc", "--strict", "--noEmit", "--target", "es2022", types).RunAsync();
    }
}
