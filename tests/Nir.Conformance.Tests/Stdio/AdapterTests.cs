using System.Diagnostics;
using System.Text.Json.Nodes;
using Nir.Conformance.Running;
using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Tests.Stdio;

/// <summary>Adapters that answer nonsense, late, too much or nothing: each is told what it did, and nothing of it is left behind.</summary>
public sealed class AdapterTests
{
    private const string Hello = """read l; echo '{"id":"1","ok":{"name":"sh","version":"1","protocol":"1"}}'; read l; """;
    private const string Bye = """; read l; echo '{"id":"3","ok":{}}'""";

    private static readonly CaseworkerStep Step = new("transfer", new(2026, 3, 1), []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("echo '{\"id\":\"2\",\"ok\":{\"cases\":{}}}'")]
    [InlineData("printf '{\"id\":\"2\",\"ok\":{\"cases\":{}}}\\r\\n'")]
    [InlineData("printf '{\"id\":\"2\",\"ok\":{},\"more\":[1]}\\n'")]
    [InlineData("dd if=/dev/zero bs=1024 count=1024 2>/dev/null | tr '\\0' 'x' >&2; echo '{\"id\":\"2\",\"ok\":{}}'")]
    [InlineData("echo '{\"note\":{\"working\":\"2\"}}'; sleep 3; echo '{\"id\":\"2\",\"ok\":{}}'")]
    public async Task What_is_right_is_taken(string script)
    {
        var (answer, fault, left) = await AskAsync(Hello + script + Bye);

        Assert.Null(fault);
        Assert.Null(answer!.Unsupported);
        Assert.Empty(left);
    }

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
    public async Task An_answer_that_nobody_waits_for_is_dropped_and_noted()
    {
        await using var fagsystem =
            await StartAsync(
                Hello + """echo '{"id":"77","ok":{"cases":{"A":{"outcome":"wrong"}}}}'; echo '{"id":"2","ok":{"cases":{"A":{"outcome":"right"}}}}'""" + Bye);

        var answer = await fagsystem.PerformAsync(Step, Stop);

        Assert.Equal("right", answer.Cases["A"].Outcome);
        Assert.Contains("nobody waits for", Assert.Single(((INotingFagsystem)fagsystem).TakeNotes()), StringComparison.Ordinal);
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

    [Fact]
    public async Task One_that_ignores_goodbye_and_its_closed_stdin_is_ended_with_all_it_started()
    {
        var fagsystem = await StartAsync("trap '' TERM; " + Hello + "sleep 60 & while true; do sleep 1; done");
        var tree = ((StdioFagsystem)fagsystem).Tree;
        Assert.NotEmpty(tree.Left());

        await fagsystem.DisposeAsync();

        Assert.Empty(tree.Left());
    }

    private static async Task<(StepAnswer? Answer, string? Fault, IReadOnlyList<int> Left)> AskAsync(string script)
    {
        var fagsystem = await StartAsync(script);
        var tree = ((StdioFagsystem)fagsystem).Tree;
        try
        {
            var answer = await fagsystem.PerformAsync(Step, Stop);
            await fagsystem.DisposeAsync();
            return (answer, null, tree.Left());
        }
        catch (FagsystemException failure)
        {
            await fagsystem.DisposeAsync();
            return (null, failure.Message, tree.Left());
        }
    }

    private static Task<IFagsystem> StartAsync(string script) => StdioFagsystem.StartAsync(
        new StdioCommand("sh", ["-c", script])
        {
            RequestTimeout = TimeSpan.FromSeconds(2.5), EndTimeout = TimeSpan.FromMilliseconds(200),
            LongestTimeout = TimeSpan.FromSeconds(10)
        }, Stop);
}
