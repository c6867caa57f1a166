using System.Diagnostics;

namespace Nir.Cli.Tests;

/// <summary>What a shell completes.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("nir conf", "conformance")]
    [InlineData("nir conformance sca", "scaffold")]
    [InlineData("nir codes show Sluttmaal --lo", "--lov")]
    [InlineData("nir mock --fail-on ", "findings")]
    public async Task A_word_that_is_begun_is_completed(string line, string word) =>
        Assert.Contains(word, (await ToolRun.RunAsync([$"[suggest:{line.Length}]", line])).Output.Split('\n'));

    [Fact]
    public async Task What_stands_behind_the_cursor_does_not_count() =>
        Assert.Contains("validate", (await ToolRun.RunAsync(["[suggest:7]", "nir val --json"])).Output.Split('\n'));

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef nir")]
    [InlineData("fish", "complete -c nir")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Each_shell_is_told_how(string shell, string words) =>
        Assert.Contains(words, (await ToolRun.RunAsync(["completion", shell])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Bash_completes_by_it()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "completion.sh");
        await File.WriteAllTextAsync(
            script,
            $"nir() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "nir.dll")}' \"$@\"; }}\n{(await ToolRun.RunAsync(["completion", "bash"])).Output}"
            + "COMP_LINE='nir conf'; COMP_POINT=8; _nir; echo \"${COMPREPLY[@]}\"\n",
            TestContext.Current.CancellationToken);

        using var bash = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true })!;

        Assert.Equal("conformance", (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }
}
