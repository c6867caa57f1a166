using System.Diagnostics;
using System.Text.Json.Nodes;
using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;
using static Nir.Conformance.Tests.Stdio.ScriptedAdapter;

namespace Nir.Conformance.Tests.Stdio;

/// <summary>Adapters that answer nonsense, too much or nothing: each is told what it did, and nothing of it is left behind.</summary>
public sealed class AdapterFaultTests
{
    [Theory]
    [InlineData("sleep 30", "nothing came", "flush")]
    [InlineData("printf '{\"id\":\"2\",'; sleep 30", "half a line came", "flush")]
    [InlineData("echo 'person 17858812410 her'; sleep 30", "what is no message", "***")]
    [InlineData("echo '{\"id\":2,\"ok\":{}}'; sleep 30", "id that is text", "2")]
    [InlineData("echo '{\"id\":\"2\"}'; sleep 30", "neither ok, error nor unsupported", "2")]
    [InlineData("printf '\\377\\376\\n'; sleep 30", "no UTF-8", "code page")]
    [InlineData("echo '{\"id\":\"2\",\"ok\":{\"cases\":[]}}'; sleep 30", "another form", "step")]
    [InlineData("echo '{\"id\":\"2\",\"error\":\"tull\"}'; sleep 30", "with an error", "tull")]
    [InlineData("echo det gikk galt >&2; exit 5", "exit code 5", "det gikk galt")]
    [InlineData("kill -9 $$", "signal 9", "goodbye")]
    [InlineData("sleep 60 & exit 3", "exit code 3", "goodbye")]
    [InlineData("tr '\\0' 'x' < /dev/zero", "16 MiB", "file's name")]
    public async Task What_is_wrong_is_told_and_nothing_is_left(string script, params string[] words)
    {
        var watch = Stopwatch.StartNew();

        var (_, fault, left) = await AskAsync(Hello + script);

        Assert.All(words, word => Assert.Contains(word, Judging.Redactor.Plain.Redact(fault!), StringComparison.Ordinal));
        Assert.Empty(left);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task One_that_does_not_read_is_told_so()
    {
        await using var fagsystem = await StartAsync("""read l; echo '{"id":"1","ok":{"name":"sh","version":"1","protocol":"1"}}'; sleep 30""");

        var fault =
            await Assert.ThrowsAsync<FagsystemException>(
                () => fagsystem.PerformAsync(Step with { With = new JsonObject { ["x"] = new string('x', 1_000_000) } }, Stop));

        Assert.Contains("did not read", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("null")]
    public async Task Without_a_common_version_both_are_named(string version)
    {
        var fault = await Assert.ThrowsAsync<UsageException>(
            () =>
                StartAsync(
                    """read l; echo '{"id":"1","ok":{"name":"sh","version":"1","protocol":VERSION}}'; sleep 30""".Replace("VERSION", version,
                        StringComparison.Ordinal)));

        Assert.Contains("the harness speaks 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_foreign_lines_end_the_adapter()
    {
        await using var fagsystem = await StartAsync(Hello + "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo tull; done; sleep 30");

        await Assert.ThrowsAsync<FagsystemException>(() => fagsystem.PerformAsync(Step, Stop));

        Assert.True(
            await ((StdioFagsystem)fagsystem).Tree.Process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(5), Stop)
                .ContinueWith(static task => task.IsCompletedSuccessfully, TaskScheduler.Default));
    }
}
