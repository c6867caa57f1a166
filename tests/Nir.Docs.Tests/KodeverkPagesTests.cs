using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The code lists as a reader finds them, in docs/kodeverk.</summary>
public sealed class KodeverkPagesTests
{
    public static TheoryData<string> Lister => [.. Kodeverksregister.Alle.Select(static liste => liste.Navn)];

    [Theory]
    [MemberData(nameof(Lister))]
    public void Every_code_has_a_row_with_its_names_interval_level_and_basis(string navn)
    {
        var liste = Kodeverksregister.Alle.Single(liste => liste.Navn == navn);
        var page = Repository.Read("docs", "kodeverk", $"{navn}.md");

        Assert.StartsWith($"# {navn}: {liste.TittelEn}", page, StringComparison.Ordinal);
        Assert.All(liste.Oppfoeringer, kode =>
        {
            var row = Assert.Single(page.Split('\n'), line => line.StartsWith($"| {kode.Nummer} | `{kode.Kode}` |", StringComparison.Ordinal));
            string[] expected =
            [
                kode.Navn, kode.NavnEn, kode.Grunnlag.ToString(), kode.Kilde?.Url.ToString() ?? kode.Begrunnelse!,
                .. kode.Fra is { } fra ? [$"{fra:yyyy-MM-dd}"] : Array.Empty<string>(),
                .. kode.Til is { } til ? [$"{til.AddDays(-1):yyyy-MM-dd}"] : Array.Empty<string>(),
                .. kode.Lovverk.Select(static lov => lov.Navn()),
            ];
            Assert.All(expected, text => Assert.Contains(text.Replace("|", "\\|", StringComparison.Ordinal), row, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_last_day_is_said_and_not_the_day_after_it()
    {
        var page = Repository.Read("docs", "kodeverk", "Vedtakstype.md");

        var row = page.Split('\n').Single(static line => line.Contains("`utvidet-norskopplaering`", StringComparison.Ordinal));
        Assert.Contains("| 2023-07-01 | 2026-06-30 |", row, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lister))]
    public void Every_row_has_as_many_cells_as_the_head(string navn)
    {
        var rows = Repository.Read("docs", "kodeverk", $"{navn}.md").Split('\n').Where(static line => line.StartsWith('|')).ToList();

        Assert.Single(rows.Select(static row => row.Replace("\\|", "", StringComparison.Ordinal).Count(static character => character == '|')).Distinct());
    }

    [Fact]
    public void The_index_links_to_every_list_and_counts_what_is_assumed()
    {
        var index = Repository.Read("docs", "kodeverk", "README.md");

        Assert.All(Kodeverksregister.Alle, liste =>
        {
            var row = Assert.Single(index.Split('\n'), line => line.StartsWith($"| [{liste.Navn}]({liste.Navn}.md) |", StringComparison.Ordinal));
            Assert.EndsWith($"| {liste.Oppfoeringer.Count(static kode => kode.Grunnlag == Grunnlag.Antatt)} |", row, StringComparison.Ordinal);
        });
    }
}
