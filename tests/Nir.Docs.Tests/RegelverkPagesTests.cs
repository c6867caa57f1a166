using Nir.Sdk.Frister.Tables;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The pages are read as a reader finds them, in docs/regelverk.</summary>
public sealed class RegelverkPagesTests
{
    public static TheoryData<string> Rows => [.. Parametre.Tables.SelectMany(static table => table.AllRows).Select(static row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_stands_where_its_link_leads_with_what_it_says_its_level_and_its_source(string id)
    {
        Assert.True(Parametre.TryFind(id, out var row));
        var (page, anchor) = (row.Page.Split('#')[0], row.Page.Split('#')[1]);

        var line = Assert.Single(Repository.Read("docs", page).Split('\n'), line => line.StartsWith($"| <a id=\"{anchor}\"></a>", StringComparison.Ordinal));

        Assert.Contains(row.TekstEn, line, StringComparison.Ordinal);
        Assert.Contains(row.Tekst, line, StringComparison.Ordinal);
        Assert.Contains($"| {row.Grunnlag} |", line, StringComparison.Ordinal);
        Assert.Contains(row.Kilde?.Url.ToString() ?? row.Begrunnelse!, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_open_point_that_a_row_names_has_a_section()
    {
        var page = Repository.Read("docs", "regelverk", "aapne-punkter.md");

        Assert.All(
            Parametre.Tables.SelectMany(static table => table.AllRows).Select(static row => row.Valg).OfType<string>().Distinct(),
            point => Assert.Contains($"<a id=\"{point.ToLowerInvariant()}\"></a>", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_link_between_the_pages_is_broken()
    {
        var pages = Directory.EnumerateFiles(Repository.PathTo("docs/regelverk"), "*.md").ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);

        var links =
            pages.SelectMany(
                static page => System.Text.RegularExpressions.Regex.Matches(page.Value, @"\]\((?<fil>[a-z0-9-]+\.md|README\.md)(#(?<anker>[^)]+))?\)")
            .Select(treff => (Page: page.Key, SourceFile: treff.Groups["fil"].Value, Anchor: treff.Groups["anker"].Value))).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !pages.TryGetValue(link.SourceFile, out var target)
            || (link.Anchor.Length > 0 && !target.Contains($"<a id=\"{link.Anchor}\"></a>", StringComparison.Ordinal)));
    }
}
