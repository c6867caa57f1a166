using Nir.Conformance.Running;
using Nir.Conformance.Stdio;
using static Nir.Conformance.Tests.Stdio.ScriptedAdapter;

namespace Nir.Conformance.Tests.Stdio;

/// <summary>Adapters that answer rightly, late or to nobody, or do not end: nothing of them is left behind.</summary>
public sealed class AdapterTests
{
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
    public async Task One_that_ignores_goodbye_and_its_closed_stdin_is_ended_with_all_it_started()
    {
        var fagsystem = await StartAsync("trap '' TERM; " + Hello + "sleep 60 & while true; do sleep 1; done");
        var tree = ((StdioFagsystem)fagsystem).Tree;
        Assert.NotEmpty(tree.Left());

        await fagsystem.DisposeAsync();

        Assert.Empty(tree.Left());
    }
}
