using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Nir.Conformance.Judging;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>Plays what adapters stumble over: raw lines that are right but rare, without a register.</summary>
internal static class AdapterCheck
{
    private const int Large = 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <returns>What was tried, and what went wrong; null where nothing did.</returns>
    public static async IAsyncEnumerable<(string Name, string? Fault)> RunAsync(StdioCommand command, [EnumeratorCancellation]
        CancellationToken cancellationToken)
    {
        foreach (var (name, check) in Checks)
        {
            yield return (name, await RunAsync(command, check, cancellationToken));
        }
    }

    private static IEnumerable<(string Name, Func<StdioConnection, CancellationToken, Task> Check)> Checks =>
    [
        ("hello is answered", static (_, _) => Task.CompletedTask),
        ("an unknown step is answered with unsupported", static (connection, stop) => ExpectUnsupportedAsync(connection, [], stop)),
        ("letters beyond ASCII arrive", static (connection, stop) => ExpectUnsupportedAsync(connection, new() { ["tekst"] = "blåbærsyltetøy 🙂" }, stop)),
        ("a line of 1 MB is read", static (connection, stop) => ExpectUnsupportedAsync(connection, new() { ["tekst"] = new string('x', Large) }, stop)),
        ("unknown members are ignored",
        static (connection, stop) => ExpectUnsupportedAsync(connection, new() { ["x-new"] = new JsonObject { ["a"] = 1 } }, stop)),
        ("it ends when stdin is closed", static async (connection, _) =>
        {
            connection.CloseInput();
            if (!await connection.WaitForEndAsync(TimeSpan.FromSeconds(2)))
            {
                throw new FagsystemException("It still runs two seconds after its stdin was closed.");
            }
        }),
        ("it says goodbye and leaves", static async (connection, stop) =>
        {
            await connection.AskAsync("bye", [], Limit, stop);
            connection.CloseInput();
            if (!await connection.WaitForEndAsync(TimeSpan.FromSeconds(2)) || connection.Tree.Process.ExitCode != 0)
            {
                throw new FagsystemException("It does not end with exit code 0 within two seconds of goodbye.");
            }
        }),
    ];

    private static async Task<string?> RunAsync(StdioCommand command, Func<StdioConnection, CancellationToken, Task> check, CancellationToken cancellationToken)
    {
        await using var connection = StdioConnection.Start(command);
        try
        {
            var hello = await connection.AskAsync("hello", StdioProtocol.Hello(command), command.HelloTimeout, cancellationToken);
            _ = StdioProtocol.ReadDescription(hello["ok"] as JsonObject ?? throw new FagsystemException("Its answer to hello has no ok."));
            await check(connection, cancellationToken);
            return null;
        }
        catch (FagsystemException failure)
        {
            return Redactor.Plain.Redact(failure.Message);
        }
    }

    private static async Task ExpectUnsupportedAsync(StdioConnection connection, JsonObject with, CancellationToken cancellationToken)
    {
        with["date"] = "2026-03-01";
        var answer = await connection.AskAsync("step-that-there-is-not", with, Limit, cancellationToken);
        if (answer["unsupported"] is null)
        {
            throw new FagsystemException("It did not answer a step that it does not know with unsupported.");
        }
    }
}
