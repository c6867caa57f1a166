using System.Text;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Cli.Tests;

/// <summary>The year-end control on files, on a register, and on both.</summary>
public sealed class YearEndTests : IDisposable
{
    private static readonly string[] Of2026 = ["--aar", "2026", "--dato", "2027-01-15"];

    private readonly SyntheticPersons _persons = new(seed: 12);
    private readonly string _folder = Directory.CreateTempSubdirectory("nir-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_lacks_is_told_with_its_rule_and_line()
    {
        var program = _persons.CreateNext().CreateIntroduksjonsprogram();

        var whole = await ToolRun.RunAsync(["yearend", "-", .. Of2026], Lines(program));
        var lacking = await ToolRun.RunAsync(
            ["yearend", "-", .. Of2026, "--json"], Lines(program, _persons.CreateNext().CreateIntroduksjonsprogram() with { Sluttmaal = null }));

        Assert.Equal((0, ""), (whole.Code, whole.Error));
        Assert.StartsWith("Årskontroll 2026 for kommune 9901", whole.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (lacking.Code, lacking.Error));
        var found = Assert.Single(Findings(lacking));
        Assert.Equal(("mangler", "NIR1104", "-:2"), (Text(found, "funn"), Text(found, "regel"), Text(found, "saksnummer")));
    }

    [Fact]
    public async Task A_person_with_a_right_and_no_registration_is_found_by_the_facts()
    {
        var person = _persons.CreateNext();
        var facts = Write("personer.jsonl", Encoding.UTF8.GetString(NirJson.WritePersondata(person.WithFlyktning(new(2026, 1, 5)))));

        var run = await ToolRun.RunAsync(["yearend", "-", "--sak", facts, .. Of2026, "--json"], Lines(person.CreateIntroduksjonsprogram()));

        Assert.Equal(1, run.Code);
        Assert.Contains(Findings(run), static found => Text(found, "familie") == "norskopplaering" && Text(found, "saksnummer") == "personer.jsonl:1");
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("deltakere").GetInt32());
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 0, 1)]
    [InlineData(1, 2, 0)]
    public async Task A_person_by_two_numbers_is_one_whatever_comes_first(params int[] order)
    {
        var person = _persons.CreateNext();
        Registrering[] all =
        [
            person.CreateIntroduksjonsprogram() with { Person = new() { DufNummer = person.DufNummer } },
            person.CreateNorskopplaering() with { Person = new() { Foedselsnummer = person.Foedselsnummer } },
            person.CreateAsylopplaering(),
        ];

        var run = await ToolRun.RunAsync(["yearend", "-", .. Of2026, "--json"], Lines([.. order.Select(number => all[number])]));

        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("deltakere").GetInt32());
    }

    [Fact]
    public async Task On_both_it_tells_what_differs()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var held = nir.CreatePersonWithoutFacts().CreateIntroduksjonsprogram();
        var lost = _persons.CreateNext().CreateIntroduksjonsprogram();
        await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(held, cancellationToken: TestContext.Current.CancellationToken);
        string[] asked = ["--aar", "2026", "--dato", "2026-03-01", "--json"];

        var there = await ToolRun.RunAsync(["yearend", .. asked], environment: RegisterFixture.Environment(nir));
        var both = await ToolRun.RunAsync(
            ["yearend", "-", "--endpoint", nir.Endpoint.ToString(), .. asked], Lines(held with { Sluttmaal = Sluttmaal.Arbeid }, lost),
            RegisterFixture.Environment(nir));

        Assert.Equal("nir", Text(JsonDocument.Parse(there.Output).RootElement, "grunnlag"));
        Assert.Equal(1, both.Code);
        Assert.Equal(
            new[] { $"bare-i-fagsystemet {lost.Id}", $"ulikt {held.Id}" }.Order(),
            Findings(both).Select(static found => $"{Text(found, "funn")} {Text(found, "registrering")}").Order());
    }

    [Fact]
    public async Task No_identifier_and_no_name_stands_in_any_output()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var person = nir.CreateFlyktning();
        var data = person.WithFlyktning(new(2026, 1, 5)) with { Fornavn = "Kanari", Etternavn = "Fugl" };
        nir.UpdatePersondata(data);
        var program = person.CreateIntroduksjonsprogram();
        await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: TestContext.Current.CancellationToken);
        var (duf, number) = (person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue());
        var facts = Write($"{number}.jsonl", Encoding.UTF8.GetString(NirJson.WritePersondata(data)));
        var file = Write($"{duf}.jsonl", Lines(program with { Sluttmaal = null }));
        var broken = Write("broken.jsonl", $$"""{"familie":"introduksjonsprogram","{{duf}}":"{{number}}","id":"Kanari"}""");
        var (html, csv) = (Path.Combine(_folder, "out", "page.html"), Path.Combine(_folder, "out", "rows.csv"));
        string[] both = ["yearend", file, "--sak", facts, "--endpoint", nir.Endpoint.ToString(), "--aar", "2026", "--dato", "2026-03-01"];

        var text = await ToolRun.RunAsync([.. both, "--html", html, "--csv", csv], environment: RegisterFixture.Environment(nir));
        var json = await ToolRun.RunAsync([.. both, "--json"], environment: RegisterFixture.Environment(nir));
        var refused = await ToolRun.RunAsync(["yearend", broken]);
        var twice = await ToolRun.RunAsync(["yearend", file, file]);

        Assert.Equal([1, 1, 2, 2], new[] { text, json, refused, twice }.Select(static run => run.Code));
        refused.ShouldBeUsageError("broken.jsonl:1: ");
        twice.ShouldBeUsageError("***.jsonl:1");
        var all = string.Join('\n', text, json, refused, twice, await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken));
        Assert.Contains("\"ulikt\"", all, StringComparison.Ordinal);
        Assert.All([duf, number, "Kanari", "Fugl", "hemmelig"], canary => Assert.DoesNotContain(canary, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_kommuner_need_a_choice_and_one_is_then_controlled()
    {
        var elsewhere = _persons.CreateNext().CreateIntroduksjonsprogram() with { Kommune = Kommunenummer.Parse("9902") };
        var lines = Lines(_persons.CreateNext().CreateIntroduksjonsprogram(), elsewhere);

        (await ToolRun.RunAsync(["yearend", "-", .. Of2026], lines)).ShouldBeUsageError("--kommune");
        var run = await ToolRun.RunAsync(["yearend", "-", .. Of2026, "--kommune", "9902", "--json"], lines);

        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("deltakelser").GetInt32());
    }

    [Theory]
    [InlineData("2027-02-28", 2026)]
    [InlineData("2027-03-01", 2027)]
    public async Task Without_a_year_it_is_the_one_that_is_closed_next(string today, int year)
    {
        var run = await ToolRun.RunAsync(["yearend", "-", "--dato", today, "--json"], Lines(_persons.CreateNext().CreateIntroduksjonsprogram()));

        Assert.Equal(year, JsonDocument.Parse(run.Output).RootElement.GetProperty("aar").GetInt32());
    }

    [Theory]
    [InlineData]
    [InlineData("-", "--aar", "2028", "--dato", "2027-01-15")]
    [InlineData("-", "--kommune", "99")]
    [InlineData("finnes-ikke.jsonl")]
    [InlineData("--endpoint", "http://127.0.0.1:1/")]
    [InlineData("--endpoint", "http://nir.example.no/")]
    public async Task What_cannot_be_asked_is_an_error(params string[] arguments) =>
        (await ToolRun.RunAsync(["yearend", .. arguments])).ShouldBeUsageError("nir: ");

    [Fact]
    public async Task Both_credentials_are_needed()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var environment = RegisterFixture.Environment(nir);
        environment.Remove("NIR_CLIENT_ID_NORSK");

        (await ToolRun.RunAsync(["yearend", "--aar", "2026"], environment: environment)).ShouldBeUsageError("NIR_CLIENT_ID_NORSK");
    }

    private static string Lines(params Registrering[] registreringer) =>
        string.Concat(registreringer.Select(static one => $"{Encoding.UTF8.GetString(NirJson.Write(one))}\n"));

    private static JsonElement[] Findings(ToolRun run) => [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("funn").EnumerateArray()];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
