using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The page is one of a rule's surfaces: it is read here as a reader finds it, in docs/rules.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Regler => [.. RegelCatalogue.All.Select(static regel => regel.Id)];

    [Theory]
    [MemberData(nameof(Regler))]
    public void The_page_speaks_with_the_rules_own_id_texts_and_example(string id)
    {
        Assert.True(RegelCatalogue.TryFind(id, out var regel));
        var page = Repository.Read("docs", "rules", $"{id}.md");

        Assert.StartsWith($"# {id}: {regel.TittelEn}", page, StringComparison.Ordinal);
        foreach (var text in new[] { regel.Tekst, regel.TekstEn, regel.Utbedring, regel.UtbedringEn, regel.WhyEn })
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }

        Assert.Contains(regel.Grunnlag.ToString(), page, StringComparison.Ordinal);
        Assert.Contains(regel.Kilde?.Url.ToString() ?? regel.Begrunnelse!, page, StringComparison.Ordinal);
        // A rule of the compiler alone has no registration to show.
        Assert.Contains(regel.Kind is RegelKind.Kode ? "## In the compiler" : "```json", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_links_to_every_page()
    {
        var table = Repository.Read("docs", "rules", "README.md");

        Assert.All(RegelCatalogue.All, regel => Assert.Contains($"[{regel.Id}]({regel.Id}.md)", table, StringComparison.Ordinal));
    }
}
