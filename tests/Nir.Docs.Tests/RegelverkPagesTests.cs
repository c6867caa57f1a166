using Nir.Sdk.Frister.Tabeller;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The pages are read as a reader finds them, in docs/regelverk.</summary>
public sealed class RegelverkPagesTests
{
    public static TheoryData<string> Rader => [.. Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader).Select(static rad => rad.Id)];

    [Theory]
    [MemberData(nameof(Rader))]
    public void A_row_stands_where_its_link_leads_with_what_it_says_its_level_and_its_source(string id)
    {
        Assert.True(Parametre.TryFind(id, out var rad));
        var (side, anker) = (rad.Side.Split('#')[0], rad.Side.Split('#')[1]);

        var linje = Assert.Single(Repository.Read("docs", side).Split('\n'), linje => linje.StartsWith($"| <a id=\"{anker}\"></a>", StringComparison.Ordinal));

        Assert.Contains(rad.TekstEn, linje, StringComparison.Ordinal);
        Assert.Contains(rad.Tekst, linje, StringComparison.Ordinal);
        Assert.Contains($"| {rad.Grunnlag} |", linje, StringComparison.Ordinal);
        Assert.Contains(rad.Kilde?.Url.ToString() ?? rad.Begrunnelse!, linje, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_open_point_that_a_row_names_has_a_section()
    {
        var side = Repository.Read("docs", "regelverk", "aapne-punkter.md");

        Assert.All(
            Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader).Select(static rad => rad.Valg).OfType<string>().Distinct(),
            punkt => Assert.Contains($"<a id=\"{punkt.ToLowerInvariant()}\"></a>", side, StringComparison.Ordinal));
    }

    [Fact]
    public void No_link_between_the_pages_is_broken()
    {
        var sider = Directory.EnumerateFiles(Repository.PathTo("docs/regelverk"), "*.md").ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);

        var lenker = sider.SelectMany(static side => System.Text.RegularExpressions.Regex.Matches(side.Value, @"\]\((?<fil>[a-z0-9-]+\.md|README\.md)(#(?<anker>[^)]+))?\)")
            .Select(treff => (Side: side.Key, Fil: treff.Groups["fil"].Value, Anker: treff.Groups["anker"].Value))).ToList();

        Assert.NotEmpty(lenker);
        Assert.DoesNotContain(lenker, lenke => !sider.TryGetValue(lenke.Fil, out var maal)
            || (lenke.Anker.Length > 0 && !maal.Contains($"<a id=\"{lenke.Anker}\"></a>", StringComparison.Ordinal)));
    }
}
