using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The code lists as a reader finds them, in docs/kodeverk.</summary>
public sealed class KodeverkPagesTests
{
    public static TheoryData<string> Lister => [.. KodeverkRegistry.All.Select(static list => list.Navn)];

    [Theory]
    [MemberData(nameof(Lister))]
    public void Every_code_has_a_row_with_its_names_interval_level_and_basis(string name)
    {
        var list = KodeverkRegistry.All.Single(list => list.Navn == name);
        var page = Repository.Read("docs", "kodeverk", $"{name}.md");

        Assert.StartsWith($"# {name}: {list.TittelEn}", page, StringComparison.Ordinal);
        Assert.All(list.Entries, kode =>
        {
            var row = Assert.Single(page.Split('\n'), line => line.StartsWith($"| {kode.Nummer} | `{kode.Kode}` |", StringComparison.Ordinal));
            string[] expected =
            [
                kode.Navn, kode.NavnEn, kode.Grunnlag.ToString(), kode.Kilde?.Url.ToString() ?? kode.Begrunnelse!,
                .. kode.Fra is { } from ? [$"{from:yyyy-MM-dd}"] : Array.Empty<string>(),
                .. kode.Til is { } to ? [$"{to.AddDays(-1):yyyy-MM-dd}"] : Array.Empty<string>(),
                .. kode.Lovverk.Select(static lov => lov.GetNavn()),
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
    public void Every_row_has_as_many_cells_as_the_head(string name)
    {
        var rows = Repository.Read("docs", "kodeverk", $"{name}.md").Split('\n').Where(static line => line.StartsWith('|')).ToList();

        Assert.Single(rows.Select(static row => row.Replace("\\|", "", StringComparison.Ordinal).Count(static character => character == '|')).Distinct());
    }

    [Fact]
    public void The_index_links_to_every_list_and_counts_what_is_assumed()
    {
        var index = Repository.Read("docs", "kodeverk", "README.md");

        Assert.All(KodeverkRegistry.All, list =>
        {
            var row = Assert.Single(index.Split('\n'), line => line.StartsWith($"| [{list.Navn}]({list.Navn}.md) |", StringComparison.Ordinal));
            Assert.EndsWith($"| {list.Entries.Count(static kode => kode.Grunnlag == Grunnlag.Antatt)} |", row, StringComparison.Ordinal);
        });
    }
}
