using System.Text.Json;
using Nir.Sdk.Regler;

namespace Nir.Cli.Tests;

/// <summary>Rules, deadlines and code lists in the terminal.</summary>
public sealed class RulesTests
{
    public static TheoryData<string> Ids => [.. RegelCatalogue.All.Select(static regel => regel.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_is_explained_in_both_languages(string id)
    {
        Assert.True(RegelCatalogue.TryFind(id, out var regel));

        var norsk = await ToolRun.RunAsync(["explain", id, "--json"], environment: new() { ["LANG"] = "nb_NO" });
        var english = await ToolRun.RunAsync(["explain", id]);

        Assert.Equal(regel.Tekst, JsonDocument.Parse(norsk.Output).RootElement.GetProperty("text").GetString());
        Assert.Contains(regel.TekstEn, english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T6")]
    [InlineData("U-16a")]
    public async Task Rows_and_open_points_are_explained(string id) =>
        Assert.StartsWith("id:            " + id, (await ToolRun.RunAsync(["explain", id])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_called_nothing_is_an_error() => (await ToolRun.RunAsync(["explain", "NIR0000"])).ShouldBeUsageError("NIR0000");

    [Fact]
    public async Task A_deadline_is_computed_from_flags_and_explained()
    {
        var run = await ToolRun.RunAsync([
            "deadline", "--innvilget", "2024-03-01", "--foedt", "1990-06-15", "--utdanning", "videregaaende-eller-hoeyere", "--tilbud", "2024-08-31", "--dato",
            "2025-01-15", "--json"]);

        var frist = JsonDocument.Parse(run.Output).RootElement.GetProperty("frister").EnumerateArray()
            .Single(static frist => frist.GetProperty("type").GetString() == "norskopplaering");
        Assert.Equal("2026-03-02", frist.GetProperty("frist").GetString());
        Assert.Contains("§ 149", frist.GetProperty("forklaring").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_of_a_law_leave_out_those_of_another()
    {
        var run = await ToolRun.RunAsync(["codes", "show", "Tiltakstype", "--lov", "integreringsloven", "--json"]);

        var koder = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(static kode => kode.GetProperty("kode").GetString()).ToList();
        Assert.Contains("opplaering-i-norsk", koder);
        Assert.DoesNotContain("spraaktilbud-engelsk", koder);
    }

    [Fact]
    public async Task Codes_of_a_vendor_that_are_not_mapped_are_told_with_their_line()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "mine.csv");
        await File.WriteAllTextAsync(file, "ARB;arbeid\nVGS;fullfoert-videregaaende\nXYZ;\nABC;finnes-ikke\n", TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(["codes", "map", "Sluttmaal", file]);

        Assert.Equal(1, run.Code);
        Assert.Equal("3  XYZ  unmapped\n4  ABC  there is no finnes-ikke\n", run.Output);
    }

    [Fact]
    public async Task A_list_is_exported_as_SQL_with_its_quotes_doubled()
    {
        var run = await ToolRun.RunAsync(["codes", "export", "Sluttmaal", "--format", "sql"]);

        Assert.StartsWith("CREATE TABLE nir_sluttmaal", run.Output, StringComparison.Ordinal);
        Assert.Equal(15, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_code_that_is_not_there_is_not_found() => (await ToolRun.RunAsync(["codes", "search", "finnesikke"])).ShouldBeUsageError("No code");

    [Fact]
    public async Task What_changed_between_two_versions_is_told_code_by_code()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "codes-before.json");
        var all = System.Text.Json.Nodes.JsonNode.Parse((await ToolRun.RunAsync(["codes", "export", "--json"])).Output)!;
        var koder = all["lists"]!["Sluttmaal"]!.AsArray();
        koder[0]!["navn"] = "Et annet navn";
        koder.RemoveAt(1);
        koder.Add(System.Text.Json.Nodes.JsonNode.Parse("""{"nummer":999,"kode":"borte","navn":"Borte","navnEn":"Gone"}"""));
        await File.WriteAllTextAsync(file, all.ToJsonString(), TestContext.Current.CancellationToken);

        var changes = JsonDocument.Parse((await ToolRun.RunAsync(["codes", "diff", file, "--json"])).Output).RootElement;

        Assert.Equal(["+", "-", "~"],
            changes.EnumerateArray().Select(static change => change.GetProperty("change").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains(changes.EnumerateArray(),
            static change => change.GetProperty("what").GetString()!.StartsWith("navn: Et annet navn -> ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("finnes-ikke.json")]
    [InlineData("2026-01-01", "finnes-ikke.json")]
    public async Task A_difference_needs_two_days_or_a_file(params string[] between) =>
        (await ToolRun.RunAsync(["codes", "diff", .. between])).ShouldBeUsageError("");

    [Theory]
    [InlineData("codes", "list")]
    [InlineData("codes", "search", "arbeid")]
    [InlineData("codes", "show", "Sluttmaal")]
    [InlineData("codes", "diff", "2020-12-31", "2021-01-01")]
    [InlineData("codes", "export")]
    [InlineData("conformance", "list")]
    [InlineData("conformance", "show", "corrects-a-code")]
    [InlineData("explain", "NIR1001")]
    [InlineData("catalog")]
    [InlineData("doctor")]
    public async Task An_answer_is_had_as_JSON(params string[] arguments)
    {
        var run = await ToolRun.RunAsync([.. arguments, "--json"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.True(JsonDocument.Parse(run.Output).RootElement.ValueKind is JsonValueKind.Array or JsonValueKind.Object);
    }
}
