using System.Net;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>Statistics from end to end, as they are published of a year that is closed.</summary>
public sealed class StatistikkOverHttpTests : FakeTest
{
    private static readonly StatistikkQuery Query = new() { Tabell = Statistikktabell.IntroDeltakere, Aar = 2026 };

    private async Task<IReadOnlyList<SyntheticPerson>> RegisterAsync(int count)
    {
        var persons = Enumerable.Range(0, count).Select(_ => Nir.CreatePerson()).ToArray();
        for (var i = 0; i < count; i++)
        {
            Nir.UpdatePersondata(Data(persons[i], i));
            Assert.IsType<Accepted>(await Intro.SendAsync(Cases.Program(persons[i]), cancellationToken: Cancellation));
        }

        return persons;
    }

    private static Persondata Data(SyntheticPerson person, int number) =>
        Cases.Data(person) with { Kjoenn = number % 3 == 0 ? Kjoenn.Mann : Kjoenn.Kvinne, Foedselsdato = new(1990, 5, 1) };

    private Task<Statistikk> ReadAsync(StatistikkQuery? query = null) => Intro.ReadStatistikkAsync(query ?? Query, cancellationToken: Cancellation);

    private void Close() => Nir.AdvanceTo(new(2027, 3, 2));

    private static Statistikktall Find(Statistikk table, string area, string category = "alle") =>
        table.Tall.Single(one => one.Omraade == area && one.Kategori == category);

    private async Task<(HttpStatusCode Status, string? Type, byte[] Body)> GetAsync(string address)
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Sentence("F03")]
    [Sentence("F06")]
    [Fact]
    public async Task What_is_registered_in_time_is_published_for_country_fylke_and_kommune_when_the_year_is_closed()
    {
        await RegisterAsync(12);
        Close();

        var kommune = await ReadAsync();
        var fylke = await ReadAsync(Query with { Nivaa = Statistikknivaa.Fylke });
        var land = await ReadAsync(Query with { Nivaa = Statistikknivaa.Land, Inndeling = Statistikkinndeling.Lovverk });

        Assert.Equal(
            (12m, 12m, 12m, 12m),
            (Find(kommune, "9901").Antall, Find(fylke, "99").Antall, Find(land, "00").Antall, Find(land, "00", "integreringsloven").Antall));
        Assert.Equal([new Statistikkutgave(2026, new(2027, 2, 28))], kommune.Utgaver);
        Assert.Equal((0m, Tallstatus.Kjent), (Find(kommune, "4601").Antall, Find(kommune, "4601").Status));
    }

    [Fact]
    public async Task What_is_registered_after_the_close_changes_nothing()
    {
        await RegisterAsync(6);
        Close();
        await RegisterAsync(1);

        Assert.Equal(6m, Find(await ReadAsync(), "9901").Antall);
    }

    [Fact]
    public async Task A_small_number_is_hidden_and_so_is_the_one_that_would_show_it()
    {
        await RegisterAsync(10);
        Close();

        var table = await ReadAsync(Query with { Inndeling = Statistikkinndeling.Kjoenn });

        Assert.Equal((10m, Tallstatus.Kjent), (Find(table, "9901").Antall, Find(table, "9901").Status));
        Assert.All(["0", "1"], sex => Assert.Equal((null, Tallstatus.Skjult), (Find(table, "9901", sex).Antall, Find(table, "9901", sex).Status)));
        Assert.Equal(0m, Find(table, "9901", "9").Antall);
    }

    [Fact]
    public async Task A_protected_address_stands_in_no_kommune_and_is_not_found_by_difference()
    {
        var persons = await RegisterAsync(24);
        Nir.UpdatePersondata(Data(persons[0], 0) with { HarBeskyttetAdresse = true });
        Close();

        var kommune = await ReadAsync();

        Assert.Equal(Tallstatus.Skjult, Find(kommune, "9999").Status);
        Assert.Equal(Tallstatus.Skjult, Find(kommune, "9901").Status);
    }

    [Fact]
    public async Task A_year_is_published_only_when_it_is_closed()
    {
        await RegisterAsync(5);
        Nir.AdvanceTo(new(2027, 2, 28));

        var (status, _, body) = await GetAsync("v1/statistikk?tabell=intro-deltakere&aar=2026");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("after 2027-02-28", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.Equal(2025, (await Intro.ReadStatistikkoversiktAsync(cancellationToken: Cancellation)).TilAar);
    }

    [Theory]
    [InlineData("", "tabell must name a table")]
    [InlineData("?tabell=intro-deltakere&nivaa=verden", "nivaa is one of land, fylke, kommune, naeringsregion, bydel")]
    [InlineData("?tabell=intro-deltakere&nivaa=bydel&inndeling=alder", "there are only totals")]
    [InlineData("?tabell=intro-deltakere&inndeling=tiltak", "Only intro-tiltak is divided by tiltak")]
    [InlineData("?tabell=intro-deltakere&aar=1999", "The first year is 2004")]
    [InlineData("?tabell=intro-deltakere&aar=2024&tilAar=2023", "before the first")]
    [InlineData("?tabell=intro-deltakere&aar=3000", "has not ended")]
    [InlineData("?tabell=intro-deltakere&kommune=0301", "only tabell, nivaa, inndeling, aar, tilAar is expected")]
    [InlineData("?tabell=noe-annet", "no such table")]
    public async Task What_cannot_be_answered_is_told(string query, string expected)
    {
        var (status, _, body) = await GetAsync($"v1/statistikk{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(expected, JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_that_others_make_are_named_and_declared_absent()
    {
        var series = (await Intro.ReadStatistikkoversiktAsync(cancellationToken: Cancellation)).Serier;
        var (status, _, body) = await GetAsync("v1/statistikk?tabell=befolkning_innvandringsgrunn");

        Assert.Contains(series, static one => one is { Kilde: "SSB", Tabell: null, Mangel: not null });
        Assert.Equal(Enum.GetValues<Statistikktabell>(), series.Select(static one => one.Tabell).OfType<Statistikktabell>());
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("SSB", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_the_cube_and_the_table_hold_the_same_figures()
    {
        await RegisterAsync(14);
        Close();
        const string query = "?tabell=intro_deltakere&nivaa=kommune&inndeling=kjoenn&aar=2026";

        var table = await ReadAsync(Query with { Inndeling = Statistikkinndeling.Kjoenn });
        var (_, fileType, file) = await GetAsync($"v1/statistikk/csv{query}");
        var (_, cubeType, cube) = await GetAsync($"v1/statistikk/jsonstat{query}");

        Assert.Equal(("text/csv; charset=iso-8859-1; header=present", "application/json; charset=utf-8"), (fileType, cubeType));
        Assert.Equal(StatistikkCsv.Write(table), file);
        Assert.Equal(JsonStat.Write(table), cube);
    }
}
