using System.Text;
using System.Text.Json;
using Nir.Cli.Registreringer;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Cli.Tests;

/// <summary>Registrations checked as they stream by.</summary>
public sealed class ValidateTests
{
    private static readonly SyntheticPerson Person = new SyntheticPersons(7).CreateNext();

    private static string Good { get; } = Encoding.UTF8.GetString(NirJson.Write(Person.CreateIntroduksjonsprogram()));

    private static string Bad { get; } =
        Encoding.UTF8.GetString(NirJson.Write(Person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid }));

    [Theory]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0}\r\n\r\n{1}")]
    [InlineData("[{0},\n{1}]")]
    [InlineData("\uFEFF[{0},\n{1}]\n")]
    public async Task Lines_and_lists_are_read_and_what_is_refused_is_told_with_its_line(string form)
    {
        var run =
            await ToolRun.RunAsync(["validate", "-", "--dato", "2026-03-01"],
                form.Replace("{0}", Good, StringComparison.Ordinal).Replace("{1}", Bad, StringComparison.Ordinal));

        Assert.Equal(1, run.Code);
        Assert.Contains(" refused NIR1001 /sluttmaal: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 registrations, 1 refused.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.DufNummer.RevealValue(), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_right_is_accepted() => Assert.Equal(0, (await ToolRun.RunAsync(["validate", "-", "--dato", "2026-03-01"], Good)).Code);

    [Fact]
    public async Task What_is_no_registration_is_told_and_the_rest_is_read()
    {
        var run = await ToolRun.RunAsync(["validate", "-", "--json", "--dato", "2026-03-01"], "{\"familie\":\"finnes-ikke\"}\n" + Good);

        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((2, 1), (root.GetProperty("count").GetInt32(), root.GetProperty("refused").GetInt32()));
        Assert.Equal(("unreadable", 1),
            (root.GetProperty("results")[0].GetProperty("regel").GetString(), root.GetProperty("results")[0].GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\n\n")]
    public async Task Nothing_to_check_is_an_error(string input) => (await ToolRun.RunAsync(["validate", "-"], input)).ShouldBeUsageError("no registration");

    [Theory]
    [InlineData("hei")]
    [InlineData("{\"a\": \"")]
    [InlineData("{\"a\": {}")]
    public async Task What_is_no_JSON_is_an_error(string input) => (await ToolRun.RunAsync(["validate", "-"], input)).ShouldBeUsageError("line 1");

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error_also_beside_others() =>
        Assert.Equal(2, (await ToolRun.RunAsync(["validate", "-", "finnes-ikke.json"], Good)).Code);

    [Fact]
    public async Task Sarif_has_a_relative_address_and_a_line()
    {
        var file = Path.Combine(Environment.CurrentDirectory, "min fil.json");
        await File.WriteAllTextAsync(file, Bad, TestContext.Current.CancellationToken);

        var run = await ToolRun.RunAsync(["validate", file, "--format", "sarif", "--dato", "2026-03-01"]);

        var location =
            JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty(
                "physicalLocation");
        Assert.Equal("min%20fil.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(65536)]
    public void Objects_are_cut_out_wherever_the_stream_breaks(int block)
    {
        const string text = "[{\"a\":\"}\\\"{\"}, {\"b\":{\"c\":[1,2,{}]}}\n,{\"d\":\"\\\\\"}]";
        var objects = new JsonObjects(new Dripping(Encoding.UTF8.GetBytes(text), block));
        var read = new List<string>();
        while (objects.TryRead(out var json))
        {
            read.Add(Encoding.UTF8.GetString(json));
        }

        Assert.Equal(["{\"a\":\"}\\\"{\"}", "{\"b\":{\"c\":[1,2,{}]}}", "{\"d\":\"\\\\\"}"], read);
        Assert.Equal(2, objects.Line);
    }

    private sealed class Dripping(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }

    [Fact]
    public async Task A_row_of_the_personliste_that_holds_what_the_law_forbids_is_told_with_its_line()
    {
        var program = Person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven);
        var csv = await PersonlisteFile.CreateAsync(program, program with { Id = Guid.NewGuid(), Sluttmaal = Sluttmaal.Arbeid });

        var run = await ToolRun.RunAsync(["validate", "-", "--csv", "--dato", "2026-06-01"], csv);

        Assert.Equal(1, run.Code);
        Assert.Contains("-:3: refused NIR1001 /sluttmaal: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("-:2: refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 registrations, 1 refused.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_personliste_says_what_it_lacks()
    {
        var run = await ToolRun.RunAsync(
            ["validate", "-", "--csv", "--dato", "2026-06-01"],
            await PersonlisteFile.CreateAsync(Person.CreateIntroduksjonsprogram(Lovverk.Integreringsloven) with { Sluttmaal = null }));

        Assert.Equal(0, run.Code);
        Assert.Contains("-:2: remark NIR1104 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a;b\n1;2\n")]
    public async Task A_damaged_personliste_is_an_error(string csv) =>
        (await ToolRun.RunAsync(["validate", "-", "--csv"], csv)).ShouldBeUsageError("Line 1");
}
