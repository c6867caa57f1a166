using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

public sealed class PersonPageTests : ContractTest
{
    [Fact]
    public async Task A_person_shows_law_kategori_ordning_and_the_next_deadline_and_no_number()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)));
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/persons");
        var row = page.QuerySelector("tbody tr")!;

        Assert.Equal("Integreringsloven", row.Cell("Lovverk"));
        Assert.Contains("Rett og plikt introduksjonsprogram · Introduksjonsprogram", row.Cell("Kategori and ordning"), StringComparison.Ordinal);
        Assert.Equal("2026-04-20 Oppstart av introduksjonsprogrammet", row.Cell("Next deadline"));
        Assert.Equal("Person 1 DUF-nummer ************ fødselsnummer ***********", row.Cell("Person"));
    }

    [Fact]
    public async Task What_is_missing_is_said_once_with_what_to_do_and_all_that_it_keeps_back()
    {
        var person = Nir.CreatePersonWithoutFacts();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/persons/1");
        var missing = page.QuerySelectorAll(".missing li").Select(static line => line.Text()).ToList();
        var permit = Assert.Single(missing, static line => line.Contains("permit", StringComparison.Ordinal));

        Assert.Contains("/__nir/persondata", permit, StringComparison.Ordinal);
        Assert.Contains("Oppstart av introduksjonsprogrammet", permit, StringComparison.Ordinal);
        Assert.Equal(missing.Count, missing.Select(static line => line.Split("It keeps back")[0]).Distinct().Count());
        Assert.Single(page.QuerySelectorAll("b"), one => one.Text() == page.QuerySelector(".missing b")!.Text());
    }

    [Fact]
    public async Task With_what_the_sources_send_the_deadlines_stand_there_with_their_reasons()
    {
        var person = Nir.CreateFlyktning(new(2026, 1, 5));
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/persons/1");
        var rows = page.QuerySelectorAll("#person table")[0].QuerySelectorAll("tbody tr").ToList();

        Assert.DoesNotContain(page.QuerySelectorAll(".missing li"), static line => line.Text().Contains("permit", StringComparison.Ordinal));
        Assert.True(rows.Count >= 2);
        Assert.All(rows, static row => Assert.NotEmpty(row.QuerySelectorAll("details ol li")));
        Assert.Contains(rows, static row => row.Cell("Last day") == "2026-04-20");
    }

    [Fact]
    public async Task The_timeline_tells_of_transfers_refusals_nights_and_repairs_the_latest_first()
    {
        var person = Nir.CreatePersonWithoutFacts();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        var program = person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };
        await Intro.StoreAsync(program);
        await Intro.StoreAsync(program with { Id = Guid.NewGuid() });
        Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static old => old with { LivsmestringGjennomfoert = true });
        Nir.AdvanceTo(new(2032, 1, 1));
        await Intro.SendAsync(HttpMethod.Delete, $"{Fagsystem.Address(program.Id)}/avslutning/beregnet", null, ("If-Match", "\"2\""));
        using var browser = new Browser(Nir);

        var lines = (await browser.OpenAsync("__side/persons/1")).QuerySelectorAll(".timeline li").Select(static line => line.Text()).Reverse().ToList();

        Assert.Collection(
            lines,
            static line => Assert.Equal("2026-03-01 The register came to know the person.", line),
            static line => Assert.Equal("2026-03-01 Persondata came from the other sources.", line),
            static line => Assert.StartsWith("2026-03-01 Introduksjonsprogram in 9901 was made: version 1.", line, StringComparison.Ordinal),
            static line => Assert.Equal("2026-03-01 A transfer was refused (it exists under another id). NIR5003", line),
            static line => Assert.StartsWith("2026-03-01 Introduksjonsprogram in 9901 was changed in NIR web: version 2.", line, StringComparison.Ordinal),
            static line =>
                Assert.Equal(
                    "2026-03-02 The register ended Introduksjonsprogram in 9901 by itself at night: «Avslutningsårsak ikke registrert», last day 2021-05-01.",
                    line),
            static line =>
                Assert.StartsWith("2032-01-01 Introduksjonsprogram in 9901 had its computed ending removed: version 3.", line, StringComparison.Ordinal),
            static line =>
                Assert.Equal("2032-01-01 The computed ending of Introduksjonsprogram in 9901 «Avslutningsårsak ikke registrert» was repaired by the fagsystem.",
                    line));
    }

    [Fact]
    public async Task Persondata_that_came_at_night_are_told_as_such()
    {
        var person = Nir.CreatePerson();
        Nir.NotifyPersondata(person.WithFlyktning(new(2026, 1, 5)), new(2026, 3, 5));
        Nir.AdvanceTo(new(2026, 3, 10));
        using var browser = new Browser(Nir);

        var lines = (await browser.OpenAsync("__side/persons/1")).QuerySelectorAll(".timeline li").Select(static line => line.Text()).ToList();

        Assert.Contains(lines, static line => line.EndsWith("Persondata came from the other sources at night.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Persons_are_listed_a_page_at_a_time_the_latest_first()
    {
        for (var i = 0; i < 60; i++)
        {
            Nir.CreatePerson();
        }

        using var browser = new Browser(Nir);
        var first = await browser.OpenAsync("__side/persons");
        var second = await browser.OpenAsync(first.QuerySelector("#persons > p > a")!.GetAttribute("href")!);

        Assert.Equal((50, "Person 60"), (first.QuerySelectorAll("tbody tr").Length, first.QuerySelector("tbody a")!.TextContent));
        Assert.Equal((10, "Person 10"), (second.QuerySelectorAll("tbody tr").Length, second.QuerySelector("tbody a")!.TextContent));
    }
}
