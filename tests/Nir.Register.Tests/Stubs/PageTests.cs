using System.Text.Json;
using Nir.Shared;

namespace Nir.Register.Tests.Stubs;

/// <summary>docs/stubs.md says what the data says.</summary>
public sealed class PageTests
{
    private static string Page => Repository.Read("docs", "stubs.md");

    [Fact]
    public void Every_difference_to_wiremock_is_on_the_page_in_the_same_words()
    {
        using var differences = JsonDocument.Parse(Repository.Read("docs", "wiremock-differences.json"));

        Assert.All(differences.RootElement.EnumerateArray(), difference => Assert.Contains($"- {difference.GetProperty("title").GetString()}\n", Page, StringComparison.Ordinal));
        Assert.Equal(differences.RootElement.GetArrayLength(), Page.Split("## Differences to WireMock")[1].Split('\n').Count(static line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_mapping_on_the_page_is_taken()
    {
        using var stubs = new Nir.Register.Stubs.StubLayer();
        var blocks = Page.Split("```json\n").Skip(1).Select(static block => block.Split("```")[0]).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, stubs.Add);
    }
}
