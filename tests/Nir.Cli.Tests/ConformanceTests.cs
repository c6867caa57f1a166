using System.Text.Json;

namespace Nir.Cli.Tests;

/// <summary>Scenarios from the command line: green only when something was run and passed.</summary>
public sealed class ConformanceTests
{
    private static readonly string[] Adapter = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Fagsystem.Conformance.dll")];

    [Theory]
    [InlineData("--only", "finnes-ikke")]
    [InlineData("--only", "corrects-a-code", "--only", "finnes-ikke*")]
    [InlineData("--topic", "finnes-ikke")]
    [InlineData("--only", "corrects-a-code", "--law", "introduksjonsloven")]
    [InlineData("--report", "pdf=x.pdf")]
    [InlineData("--report", "json")]
    [InlineData("--expected", "finnes-ikke.json")]
    public async Task What_matches_nothing_is_an_error(params string[] arguments) =>
        Assert.Equal(2, (await ToolRun.RunAsync(["conformance", "run", .. arguments, "--", .. Adapter])).Code);

    [Fact]
    public async Task A_run_needs_a_fagsystem() => (await ToolRun.RunAsync(["conformance", "run"])).ShouldBeUsageError("after --");

    [Fact]
    public async Task The_sample_conforms_over_stdio_and_every_report_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        string[] forms = ["json", "junit", "sarif", "markdown", "html"];

        var run = await ToolRun.RunAsync(
            ["conformance", "run", "--only", "corrects-*", "--only", "withholds-sluttmaal*",
                .. forms.SelectMany(form => new[] { "--report", $"{form}={folder}/out/{form}" }), "--", .. Adapter]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(forms.Order(), Directory.GetFiles(Path.Combine(folder, "out")).Select(Path.GetFileName).Order());
        var root = JsonDocument.Parse(await File.ReadAllTextAsync($"{folder}/out/json", TestContext.Current.CancellationToken)).RootElement;
        Assert.Contains(root.GetProperty("results").EnumerateArray(), static one => one.GetProperty("id").GetString() == "sends-sluttmaal-integreringsloven");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_the_tools_failure_and_the_others_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        await File.WriteAllTextAsync($"{folder}/file", "", TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(
            ["conformance", "run", "--only", "corrects-a-code", "--report", $"json={folder}/file/x.json", "--report", $"junit={folder}/x.xml", "--",
                .. Adapter]);

        Assert.Equal(3, run.Code);
        Assert.Contains("json", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists($"{folder}/x.xml"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_fagsystem_that_is_not_there_is_an_error() =>
        (await ToolRun.RunAsync(["conformance", "run", "--only", "corrects-a-code", "--", "finnes-ikke-her"])).ShouldBeUsageError("cannot be started");

    [Fact]
    public async Task A_fagsystem_that_ends_at_once_deviates()
    {
        var run = await ToolRun.RunAsync(["conformance", "run", "--only", "corrects-a-code", "--", "sh", "-c", "echo tull >&2; exit 4"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("exit code 4", run.Output, StringComparison.Ordinal);
        Assert.Contains("tull", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_from_one_seed_give_the_same_but_for_times()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        string[] choice = ["--topic", "corrections", "--topic", "caseworker-changes", "--seed", "3"];
        await ToolRun.RunAsync(["conformance", "run", .. choice, "--report", $"json={folder}/a", "--", .. Adapter]);
        await ToolRun.RunAsync(["conformance", "run", .. choice, "--report", $"json={folder}/b", "--", .. Adapter]);

        Assert.Equal(Without(await File.ReadAllTextAsync($"{folder}/a", TestContext.Current.CancellationToken)),
            Without(await File.ReadAllTextAsync($"{folder}/b", TestContext.Current.CancellationToken)));
        var compared = await ToolRun.RunAsync(["conformance", "compare", $"{folder}/a", $"{folder}/b"]);
        Assert.Equal(new ToolRun(0, "", ""), compared);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Comparing_tells_what_got_worse()
    {
        var (old, now) = (Path.Combine(AppContext.BaseDirectory, "compare-old.json"), Path.Combine(AppContext.BaseDirectory, "compare-new.json"));
        await File.WriteAllTextAsync(old, """{"results":[{"id":"a","verdict":"passed"},{"id":"b","verdict":"failed"}]}""",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(now, """{"results":[{"id":"a","verdict":"failed"},{"id":"b","verdict":"passed"}]}""",
            TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(["conformance", "compare", old, now]);

        Assert.Equal((1, "a  passed  failed\nb  failed  passed\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task The_adapter_of_the_sample_passes_the_check_of_adapters()
    {
        var run = await ToolRun.RunAsync(["conformance", "adapter-check", "--", .. Adapter]);

        Assert.True(run.Code == 0, run.Output);
        Assert.Equal(7, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_catalogue_is_listed_and_each_scenario_can_be_shown()
    {
        var list = JsonDocument.Parse((await ToolRun.RunAsync(["conformance", "list", "--json"])).Output).RootElement;

        Assert.True(list.GetArrayLength() >= 80);
        var id = list[0].GetProperty("id").GetString()!;
        Assert.Contains($"\"id\": \"{id}\"", (await ToolRun.RunAsync(["conformance", "show", id])).Output, StringComparison.Ordinal);
        (await ToolRun.RunAsync(["conformance", "show", "finnes-ikke"])).ShouldBeUsageError("finnes-ikke");
    }

    [Fact]
    public async Task A_scaffold_in_Csharp_asks_for_this_version()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;

        var run = await ToolRun.RunAsync(["conformance", "scaffold", "csharp", "--output", folder]);

        Assert.Equal((0, 3), (run.Code, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("\"Nir.Conformance\" Version=\"0.",
            await File.ReadAllTextAsync($"{folder}/NirConformance.csproj", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_scaffold_leaves_what_is_there_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        await File.WriteAllTextAsync($"{folder}/ConformanceTests.cs", "mine", TestContext.Current.CancellationToken);

        (await ToolRun.RunAsync(["conformance", "scaffold", "csharp", "--output", folder])).ShouldBeUsageError("is there already");

        Assert.Equal("mine", await File.ReadAllTextAsync($"{folder}/ConformanceTests.cs", TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static string Without(string json)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        Assert.True(node.Remove("times"));
        return node.ToJsonString();
    }
}
