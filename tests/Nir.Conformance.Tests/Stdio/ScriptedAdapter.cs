using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Tests.Stdio;

/// <summary>Adapters that are lines of a shell: they say hello, and then what a test has them say.</summary>
internal static class ScriptedAdapter
{
    public const string Hello = """read l; echo '{"id":"1","ok":{"name":"sh","version":"1","protocol":"1"}}'; read l; """;
    public const string Bye = """; read l; echo '{"id":"3","ok":{}}'""";

    public static CaseworkerStep Step { get; } = new("transfer", new(2026, 3, 1), []);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One step: its answer or fault, and the processes that are left of the adapter.</summary>
    public static async Task<(StepAnswer? Answer, string? Fault, IReadOnlyList<int> Left)> AskAsync(string script)
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

    public static Task<IFagsystem> StartAsync(string script) => StdioFagsystem.StartAsync(
        new StdioCommand("sh", ["-c", script])
        {
            RequestTimeout = TimeSpan.FromSeconds(2.5), EndTimeout = TimeSpan.FromMilliseconds(200),
            LongestTimeout = TimeSpan.FromSeconds(10)
        }, Stop);
}
