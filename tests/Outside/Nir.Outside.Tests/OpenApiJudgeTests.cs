using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>Redocly judges the contract's OpenAPI document.</summary>
public sealed class OpenApiJudgeTests
{
    [Fact]
    public async Task The_openapi_document_has_no_errors_and_no_warnings()
    {
        var document = Repository.PathTo("docs", "openapi", "nir-v1.json");

        var (exitCode, output, error) = await Judge.RunAsync(
            "node", ["node_modules/@redocly/cli/bin/cli.js", "lint", document, "--format=json"], "", TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, output + error);
        using var json = System.Text.Json.JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var totals = json.RootElement.GetProperty("totals");
        Assert.True(totals.GetProperty("errors").GetInt32() == 0 && totals.GetProperty("warnings").GetInt32() == 0, output);
    }
}
