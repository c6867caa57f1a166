using System.CommandLine;
using Nir.Cli.Console;
using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;

namespace Nir.Cli.Conformance;

/// <summary><c>nir conformance adapter-check -- COMMAND</c>: plays what adapters stumble over, before any scenario does.</summary>
internal static class AdapterCheckCommand
{
    public static Command Create(Surroundings surroundings, string[]? rest)
    {
        var json = Arguments.Json();
        var command =
            new Command("adapter-check",
                surroundings.Pick("Prøver en adapter: tegnsett, store linjer, ukjente steg, lukket stdin.",
                    "Tries an adapter: encodings, long lines, unknown steps, closed stdin.")) { json };
        command.SetHandler(async (parsed, stop) =>
        {
            var adapter = rest is [var program, .. var arguments]
                ? new StdioCommand(program, [.. arguments])
                : throw new UsageException("Give the adapter after --.");
            var rows = new List<string[]>();
            await foreach (var (name, fault) in AdapterCheck.RunAsync(adapter, stop))
            {
                rows.Add([fault is null ? "ok" : "FAILED", name, fault ?? ""]);
            }

            RowTable.Write(surroundings, parsed.GetValue(json), ["verdict", "what", "fault"], rows);
            return rows.TrueForAll(static row => row[0] is "ok") ? 0 : 1;
        });
        return command;
    }
}
