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

    private static async Task<string> WriteAsync(string name, string text)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{name}-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
