namespace Nir.Docs.Tests;

/// <summary>What reading the culture data gives whatever the machine's ICU; the names in the checked-in lists are not compared.</summary>
public sealed class CultureDataTests
{
    private static readonly IReadOnlyList<Page> Files = CultureData.Read();

    [Fact]
    public void The_countries_of_ISO_3166_and_no_reserved_or_withdrawn_code_are_read()
    {
        var rows = Rows("land.csv");

        Assert.Equal(249, rows.Count(static row => row[4] == "dokumentert"));
        Assert.Contains(rows, static row => row[..4] is ["UA", "UKR", "Ukraina", "Ukraine"]);
        Assert.DoesNotContain(rows, static row => row[0] is "SU" or "YU" or "EU" or "ZZ");
    }

    [Fact]
    public void A_language_is_read_under_its_shortest_code_once()
    {
        var rows = Rows("spraak.csv");

        Assert.Contains(rows, static row => row[..4] is ["uk", "ukr", "ukrainsk", "Ukrainian"]);
        Assert.Distinct(rows.Select(static row => row[0]));
        Assert.Distinct(rows.Select(static row => row[1]));
        Assert.DoesNotContain(rows, static row => row[0] is "iw" or "und" or "ukr");
    }

    [Fact]
    public void Every_row_has_its_columns_and_what_we_add_has_its_reason() =>
        Assert.All(Files.SelectMany(static file => Rows(Path.GetFileName(file.Path))), static row =>
        {
            Assert.Equal(6, row.Length);
            Assert.Equal(row[4] == "antatt", row[5].Length > 0);
        });

    private static IReadOnlyList<string[]> Rows(string file) =>
    [
        .. Files.Single(page => page.Path.EndsWith($"/{file}", StringComparison.Ordinal)).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3).Select(static line => line.Split(';')),
    ];
}
