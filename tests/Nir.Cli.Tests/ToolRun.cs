using System.Text;
using Nir.Cli.Console;

namespace Nir.Cli.Tests;

/// <summary>What a run of the tool in this process left behind.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public static async Task<ToolRun> RunAsync(string[] arguments, string input = "", Dictionary<string, string>? environment = null,
        CancellationToken? stop = null)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(
            new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, IsTerminal: false, name => environment?.GetValueOrDefault(name));
        var code = await new Tool(surroundings).RunAsync(arguments, stop ?? TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Exit code 2, one line on stderr, and nothing on stdout.</summary>
    public void ShouldBeUsageError(string withWords)
    {
        Assert.Equal(2, Code);
        Assert.Empty(Output);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("nir: ", line, StringComparison.Ordinal);
        Assert.Contains(withWords, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
