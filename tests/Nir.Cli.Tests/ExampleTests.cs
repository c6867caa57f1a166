using System.Text;
using Nir.Cli.Console;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Cli.Tests;

/// <summary>What help shows can be done as it stands.</summary>
public sealed class ExampleTests : IDisposable
{
    private static readonly string[] Adapter = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Fagsystem.Conformance.dll")];

    private readonly string _folder = Directory.CreateTempSubdirectory("nir-").FullName;

    public static TheoryData<string> Examples => [.. ExampleText.All];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs(string example)
    {
        await using var nir = await RegisterFixture.StartAsync();
        var person = new SyntheticPersons(11).CreateNext();
        Write("personer.jsonl", Encoding.UTF8.GetString(NirJson.WritePersondata(person.WithFlyktning(new(2026, 1, 5)))));
        Write("registreringer.jsonl", Encoding.UTF8.GetString(NirJson.Write(person.CreateIntroduksjonsprogram())));
        Write("mine.csv", "ARB;arbeid\n");
        Write("old.json", """{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}}}""");
        Write("codes-old.json", (await ToolRun.RunAsync(["codes", "export"])).Output);
        Write("personliste.csv", await PersonlisteFile.CreateAsync(person.CreateIntroduksjonsprogram()));
        Directory.CreateDirectory(Path.Combine(_folder, "mappings"));
        Write("new.json", """{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{},"429":{}}}}}}""");

        var run = await ToolRun.RunAsync([.. example.Split(' ')[1..].SelectMany(word => Here(word, nir))], environment: RegisterFixture.Environment(nir));

        Assert.True(run.Code is 0 or 1, run.Error);
        Assert.DoesNotContain("nir: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Help_shows_an_example_of_its_command(string example)
    {
        var run = await ToolRun.RunAsync([example.Split(' ')[1], "--help"]);

        Assert.Contains($"\n  {example}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_an_example()
    {
        var help = (await ToolRun.RunAsync(["--help"])).Output;
        string[] commands = [.. help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n')
            .TakeWhile(static line => line.Trim().Length > 0).Skip(1).Select(static line => line.Trim().Split(' ')[0])];

        Assert.Equal(commands.Order(), ExampleText.All.Select(static example => example.Split(' ')[1]).Distinct().Order());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    // What the reader has at hand is put in the places of the names that stand for it.
    private string[] Here(string word, FakeNir nir) => word switch
    {
        "./adapter" => Adapter,
        "./run-tests" => ["true"],
        "adapter" or "mappings" => [Path.Combine(_folder, word)],
        "http://127.0.0.1:5080/" => [nir.Endpoint.ToString()],
        _ when word.StartsWith("html=", StringComparison.Ordinal) => [$"html={Path.Combine(_folder, word[5..])}"],
        _ when word.Contains('.', StringComparison.Ordinal) => [Path.Combine(_folder, word)],
        _ => [word],
    };
}
