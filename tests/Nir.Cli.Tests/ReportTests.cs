using System.Text.Json;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Catalogues;
using Nir.Testing;

namespace Nir.Cli.Tests;

/// <summary>Reports and the catalogue, as a register answers them.</summary>
public sealed class ReportTests
{
    public static TheoryData<string, string> Reports => new(
        from name in new[] { "avsluttede", "deltakere", "frister", "oppstart", "timer" }
        from form in new[] { "text", "json", "csv" }
        select (name, form));

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_is_read_in_each_form_and_holds_no_identifier_and_no_name(string name, string form)
    {
        await using var nir = await RegisterFixture.StartAsync();
        var person = nir.CreateFlyktning();
        nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)) with { Fornavn = "Kanari", Etternavn = "Fugl" });
        nir.CreateFlyktning();
        var ended = person.CreateIntroduksjonsprogram() with
        {
            Avslutning = new() { Dato = new(2026, 2, 27), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        };
        Assert.IsType<Accepted>(await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(
            ended, cancellationToken: TestContext.Current.CancellationToken));
        await nir.CreateClient(Rolle.Kommunenorskbruker).SendAsync(
            person.CreateNorskopplaering(), cancellationToken: TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(["report", name, "--aar", "2026", "--uker", "52", "--format", form], environment: RegisterFixture.Environment(nir));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(name == "frister" ? "forfalt" : "lovverk", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.All([person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue(), "Kanari", "Fugl", "hemmelig"],
            canary => Assert.DoesNotContain(canary, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_due_is_read_with_each_role_that_is_there()
    {
        await using var nir = await RegisterFixture.StartAsync();
        nir.CreateFlyktning();
        var environment = RegisterFixture.Environment(nir);

        var both = await FamiliesAsync(environment);
        environment.Remove("NIR_CLIENT_SECRET_INTRO");
        var one = await FamiliesAsync(environment);

        Assert.Contains("introduksjonsprogram", both);
        Assert.Contains("norskopplaering", both);
        Assert.DoesNotContain("introduksjonsprogram", one);
        Assert.Contains("norskopplaering", one);
        (await ToolRun.RunAsync(["report", "deltakere", "--aar", "2026"], environment: environment)).ShouldBeUsageError("NIR_CLIENT_SECRET_INTRO");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report", "finnes-ikke")]
    [InlineData("report", "frister", "--uker", "53")]
    [InlineData("report", "frister", "--uker", "-1")]
    [InlineData("report", "timer", "--aar", "1990")]
    [InlineData("report", "timer", "--aar", "i fjor")]
    [InlineData("report", "timer", "--endpoint", "finnes-ikke")]
    [InlineData("report", "timer", "--endpoint", "http://127.0.0.1:1/")]
    [InlineData("report", "timer")]
    [InlineData("statistics", "finnes-ikke")]
    [InlineData("statistics", "intro-deltakere", "--nivaa", "verden")]
    [InlineData("statistics", "intro-deltakere", "--aar", "i fjor")]
    [InlineData("statistics")]
    [InlineData("catalog", "--json", "--turtle")]
    [InlineData("catalog", "--endpoint", "http://127.0.0.1:1/")]
    public async Task What_cannot_be_asked_is_an_error(params string[] arguments) => (await ToolRun.RunAsync(arguments)).ShouldBeUsageError("nir");

    [Fact]
    public async Task A_secret_that_is_refused_is_told_and_not_shown()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var environment = RegisterFixture.Environment(nir);
        environment["NIR_CLIENT_SECRET_NORSK"] = "kanarifugl";

        var run = await ToolRun.RunAsync(["report", "timer", "--aar", "2026"], environment: environment);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.StartsWith("nir: the register: Authentication: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarifugl", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "4601")]
    [InlineData("json", "\"omraade\": \"4601\"")]
    [InlineData("csv", "Personer;4601;")]
    [InlineData("jsonstat", "\"class\":\"dataset\"")]
    public async Task Statistics_of_a_closed_year_are_printed_in_each_form(string form, string words)
    {
        await using var nir = await RegisterFixture.StartAsync();

        var run = await ToolRun.RunAsync(
            ["statistics", "intro-deltakere", "--aar", "2025", "--format", form], environment: RegisterFixture.Environment(nir));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_are_written_to_a_file_as_IMDis_own()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var file = Path.Combine(Directory.CreateTempSubdirectory("nir-").FullName, "statistikk.csv");

        var run = await ToolRun.RunAsync(
            ["statistics", "intro-deltakere", "--inndeling", "kjoenn", "--format", "csv", "--out", file], environment: RegisterFixture.Environment(nir));

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.StartsWith(
            "Enhet;Kommunenummer;Kommune;Kjønn;År;Antall\n",
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Without_a_table_the_series_are_named_those_of_others_too()
    {
        await using var nir = await RegisterFixture.StartAsync();
        var environment = RegisterFixture.Environment(nir);

        var series = JsonDocument.Parse((await ToolRun.RunAsync(["statistics", "--json"], environment: environment)).Output).RootElement.GetProperty("serier");

        Assert.Contains(series.EnumerateArray(), static one => one.GetProperty("kilde").GetString() == "SSB");
        (await ToolRun.RunAsync(["statistics", "--format", "csv"], environment: environment)).ShouldBeUsageError("Give a table");
    }

    [Fact]
    public async Task The_catalogue_is_the_same_from_the_register_in_each_form()
    {
        await using var nir = await RegisterFixture.StartAsync();
        foreach (var form in (string[][])[[], ["--json"], ["--turtle"], ["--jsonld"]])
        {
            var own = await ToolRun.RunAsync(["catalog", .. form]);
            var told = await ToolRun.RunAsync(["catalog", "--endpoint", nir.Endpoint.ToString(), .. form], environment: RegisterFixture.Environment(nir));

            Assert.Equal((0, ""), (own.Code, own.Error));
            Assert.Equal(own, told);
            Assert.All(NirCatalogue.Current.Datasett, dataset => Assert.Contains(dataset.Tittel, own.Output, StringComparison.Ordinal));
        }
    }

    private static async Task<HashSet<string>> FamiliesAsync(Dictionary<string, string> environment)
    {
        var run = await ToolRun.RunAsync(["report", "frister", "--uker", "52", "--json"], environment: environment);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("frister").EnumerateArray()
            .Select(static one => one.GetProperty("familie").GetString()!)];
    }
}
