namespace Nir.Outside.Tests;

/// <summary>Redocly judges the contract's OpenAPI document.</summary>
public sealed class OpenApiJudgeTests
{
    [Fact]
    public async Task The_openapi_document_has_no_errors_and_no_warnings()
    {
        var output =
            await new Command("node", "tests/Outside/node_modules/@redocly/cli/bin/cli.js", "lint", "docs/openapi/nir-v1.json", "--format=json").RunAsync();

        using var json = System.Text.Json.JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var totals = json.RootElement.GetProperty("totals");
        Assert.True(totals.GetProperty("errors").GetInt32() == 0 && totals.GetProperty("warnings").GetInt32() == 0, output);
    }
}
