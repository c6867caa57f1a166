using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Reports, personliste and statistics, as the contract tells them.</summary>
public sealed class ReportsPageTests : ContractTest
{
    [Fact]
    public async Task Before_anything_is_registered_the_page_says_so()
    {
        using var browser = new Browser(Nir);

        Assert.Equal("Nothing is registered yet.", (await browser.OpenAsync("__side/reports")).QuerySelector(".empty")!.Text());
        Assert.Equal("Nothing is registered yet.", (await browser.OpenAsync("__side/personliste")).QuerySelector(".empty")!.Text());
    }

    [Fact]
    public async Task A_report_has_its_numbers_and_one_without_rows_says_none()
    {
        await Intro.StoreAsync(Nir.CreateFlyktning(new(2026, 1, 5)).CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/reports?kommune=9901&aar=2026");

        var taking = page.QuerySelectorAll("table")
            .Single(static table => table.QuerySelector("caption")!.Text() == "Those who take part in the programme");
        var row = Assert.Single(taking.QuerySelectorAll("tbody tr"));
        Assert.Equal(("Integreringsloven", "1"), (row.Cell("Lovverk"), row.Cell("Persons")));
        Assert.Contains(page.QuerySelectorAll(".empty"), static one => one.Text() == "What norsktilskudd is counted from: none.");
        Assert.All(page.QuerySelectorAll("tbody"), static body => Assert.NotEmpty(body.QuerySelectorAll("tr")));
    }

    [Fact]
    public async Task The_personliste_says_what_is_registered_and_what_lacks()
    {
        await Intro.StoreAsync(Nir.CreateFlyktning(new(2026, 1, 5)).CreateIntroduksjonsprogram() with { Sluttmaal = null });
        using var browser = new Browser(Nir);

        var row = (await browser.OpenAsync("__side/personliste?lovverk=integreringsloven")).QuerySelectorAll("tbody tr")
            .Single(static one => one.Cell("Ordning").StartsWith("Introduksjonsprogram", StringComparison.Ordinal));

        Assert.Contains("Sluttmål", row.Cell("Lacking"), StringComparison.Ordinal);
        Assert.Contains("Vedtak", row.Cell("Registered"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_are_shown_of_a_year_that_is_closed_and_small_numbers_as_hidden()
    {
        await Intro.StoreAsync(Nir.CreateFlyktning(new(2026, 1, 5)).CreateIntroduksjonsprogram());
        Nir.AdvanceTo(new(2027, 3, 2));
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/statistikk?tabell=intro-deltakere&nivaa=kommune&inndeling=ingen&aar=2026");

        Assert.Equal(": hidden", page.QuerySelectorAll("tbody tr").Single(static row => row.Cell("Area").StartsWith("9901", StringComparison.Ordinal)).Cell("Alle"));
    }
}
