using Nir.Register.Hosting;

namespace Nir.Cli.Tests;

/// <summary>Two contracts beside each other, and the way to a register.</summary>
public sealed class ContractTests
{
    private const string Old = """
        {"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}},
        "components":{"schemas":{"S":{"type":"object","properties":{"x":{"type":"string","enum":["a","b"]}},"required":[]}}}}
        """;

    [Theory]
    [InlineData("\"get\"", "\"put\"", 1)]
    [InlineData("\"enum\":[\"a\",\"b\"]", "\"enum\":[\"a\"]", 1)]
    [InlineData("\"enum\":[\"a\",\"b\"]", "\"enum\":[\"a\",\"b\",\"c\"]", 0)]
    [InlineData("\"required\":[]", "\"required\":[\"x\"]", 1)]
    [InlineData("\"x\":{\"type\":\"string\"", "\"x\":{\"type\":\"integer\"", 1)]
    [InlineData("\"x\":{", "\"y\":{\"type\":\"string\"},\"x\":{", 0)]
    [InlineData("\"200\":{}", "\"200\":{},\"429\":{}", 0)]
    [InlineData("\"/a\"", "\"/b\"", 1)]
    public async Task What_breaks_a_client_is_told_from_what_does_not(string from, string to, int code)
    {
        var (old, now) = (await WriteAsync("old", Old), await WriteAsync("new", Old.Replace(from, to, StringComparison.Ordinal)));

        var run = await ToolRun.RunAsync(["contract", "diff", old, now]);

        Assert.Equal(code, run.Code);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task A_contract_is_the_same_as_itself()
    {
        var file = await WriteAsync("same", Old);

        Assert.Equal(new ToolRun(0, "", ""), await ToolRun.RunAsync(["contract", "diff", file, file]));
    }

    private const string OldSchema = """
        {"$defs":{"kanSendes":{"allOf":[{"$ref":"#/$defs/form"},{"$ref":"#/$defs/NIR1001"}]},"merknader":{"allOf":[{"$ref":"#/$defs/NIR1101"}]},
        "form":{"type":"object","properties":{"x":{"type":"string","pattern":"a"}}},
        "NIR1001":{"title":"t","then":{"properties":{"y":{"type":"null"}}}},"NIR1101":{"then":{"required":["z"]}}}}
        """;

    private const string OldTypes = """
        /** Codes. */
        export interface MaalKoder {
          /** One. */
          'a-b': Lovverk;
        }
        export type Maal = keyof MaalKoder;
        export interface Del {
          x: string;
          y?: 'a' | 'b' | null;
        }
        """;

    [Theory]
    [InlineData("\"type\":\"null\"", "\"maxItems\":0", 1)]
    [InlineData("\"title\":\"t\"", "\"title\":\"u\"", 0)]
    [InlineData("\"required\":[\"z\"]", "\"required\":[\"w\"]", 0)]
    [InlineData("{\"$ref\":\"#/$defs/NIR1101\"}", "", 0)]
    [InlineData("{\"$ref\":\"#/$defs/NIR1001\"}", "{\"$ref\":\"#/$defs/NIR1001\"},{\"$ref\":\"#/$defs/NIR1101\"}", 1)]
    [InlineData("\"pattern\":\"a\"", "\"pattern\":\"b\"", 1)]
    [InlineData("\"form\":{", "\"NIR1002\":{},\"form\":{", 0)]
    public async Task What_breaks_a_client_is_told_of_schemas_too(string from, string to, int code)
    {
        var (old, now) = (await WriteAsync("old", OldSchema), await WriteAsync("new", OldSchema.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal(code, (await ToolRun.RunAsync(["contract", "diff", old, now])).Code);
    }

    [Theory]
    [InlineData("  x: string;", "  x: string;\n  z: number;", 1, "Del/z")]
    [InlineData("  x: string;", "  x: string;\n  z?: number;", 0, "Del/z")]
    [InlineData("  x: string;\n", "", 1, "Del/x")]
    [InlineData("'a' | 'b' | null", "'a' | null", 1, "Del/y")]
    [InlineData("'a' | 'b' | null", "'a' | 'b' | 'c' | null", 0, "Del/y")]
    [InlineData("  'a-b': Lovverk;\n", "", 1, "MaalKoder/a-b")]
    [InlineData("  'a-b': Lovverk;\n", "  'a-b': Lovverk;\n  c: Lovverk;\n", 0, "MaalKoder/c")]
    [InlineData("export interface Del", "export interface Stykke", 1, "Stykke")]
    [InlineData("/** One. */", "/** Another word. */", 0, "")]
    public async Task What_breaks_a_client_is_told_of_types_too(string from, string to, int code, string where)
    {
        var (old, now) = (await WriteAsync("old", OldTypes, "d.ts"), await WriteAsync("new", OldTypes.Replace(from, to, StringComparison.Ordinal), "d.ts"));

        var run = await ToolRun.RunAsync(["contract", "diff", old, now]);

        Assert.Equal(code, run.Code);
        Assert.Contains(where, run.Output, StringComparison.Ordinal);
        Assert.Equal(where.Length == 0, run.Output.Length == 0);
    }

    [Fact]
    public async Task Folders_are_compared_file_by_file()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        var newSchema = OldSchema.Replace("\"type\":\"null\"", "\"maxItems\":0", StringComparison.Ordinal);
        foreach (var (name, schema) in new[] { ("old", OldSchema), ("new", newSchema) })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            await File.WriteAllTextAsync(Path.Combine(folder, name, "program.json"), schema, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, name, "typer.d.ts"), OldTypes, TestContext.Current.CancellationToken);
        }

        var run = await ToolRun.RunAsync(["contract", "diff", Path.Combine(folder, "old"), Path.Combine(folder, "new")]);

        Directory.Delete(folder, recursive: true);
        Assert.Equal(new ToolRun(1, "BREAKS  program.json: NIR1001  the rule is otherwise\n", ""), run);
    }

    [Fact]
    public async Task What_a_schema_takes_over_from_another_is_its_own()
    {
        const string flat = """
            {"openapi":"3.1.0","components":{"schemas":{"B":{"type":"object"},
            "S":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"]}}}}
            """;
        const string made = """
            {"openapi":"3.1.0","components":{"schemas":{"B":{"type":"object"},
            "S":{"allOf":[{"$ref":"#/components/schemas/B"},{"type":"object","properties":{"x":{"type":"string"}},"required":["x"]}]}}}}
            """;

        Assert.Equal(new ToolRun(0, "", ""), await ToolRun.RunAsync(["contract", "diff", await WriteAsync("old", flat), await WriteAsync("new", made)]));
    }

    [Fact]
    public async Task A_familys_schema_is_written()
    {
        var run = await ToolRun.RunAsync(["schema", "norskopplaering"]);

        Assert.Equal(Nir.Shared.Repository.Read("docs", "schema", "norskopplaering.json"), run.Output);
    }

    [Fact]
    public async Task All_schemas_and_the_contract_are_written_to_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;

        var run = await ToolRun.RunAsync(["schema", "--out", folder]);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["asylopplaering.json", "introduksjonsprogram.json", "mottakskvalifisering.json", "nir-v1-openapi-3.0.json", "nir-v1.json", "norskopplaering.json"],
            Directory.EnumerateFiles(folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema", "program")]
    [InlineData("schema", "norskopplaering", "--out", "mappe")]
    public async Task A_schema_is_asked_for_by_family_or_to_a_folder(params string[] arguments) =>
        (await ToolRun.RunAsync(arguments)).ShouldBeUsageError("family");

    [Fact]
    public async Task What_is_no_contract_is_an_error() =>
        (await ToolRun.RunAsync(["contract", "diff", await WriteAsync("no", "{}"), await WriteAsync("no2", "{}")])).ShouldBeUsageError("OpenAPI");

    [Fact]
    public async Task The_doctor_finds_the_way_open_and_tells_no_secret()
    {
        await using var server = await NirServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(
            ["doctor", "--endpoint", server.Adresse.ToString(), "--client-id", "9901-kommuneintrobruker"],
            environment: new() { ["NIR_CLIENT_SECRET"] = "hemmelig-9901-kommuneintrobruker" });

        Assert.Equal(0, run.Code);
        Assert.Contains("token and role", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_is_wrong()
    {
        await using var server = await NirServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(
            ["doctor", "--endpoint", server.Adresse.ToString(), "--client-id", "9901-kommuneintrobruker"],
            environment: new() { ["NIR_CLIENT_SECRET"] = "feil" });

        Assert.Equal(1, run.Code);
        Assert.Contains("WRONG  token and role", run.Output, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(string name, string text, string extension = "json")
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{name}-{Guid.NewGuid():N}.{extension}");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
