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
        var command =
            new Command("adapter-check",
                surroundings.Pick("Prøver en adapter: tegnsett, store linjer, ukjente steg, lukket stdin.",
                    "Tries an adapter: encodings, long lines, unknown steps, closed stdin."));
        command.SetHandler(async (_, stop) =>
        {
            var adapter = rest is [var program, .. var arguments]
                ? new StdioCommand(program, [.. arguments])
                : throw new UsageException("Give the adapter after --.");
            var wrong = 0;
            await foreach (var (name, fault) in AdapterCheck.RunAsync(adapter, stop))
            {
                wrong += fault is null ? 0 : 1;
                surroundings.Output.WriteLine($"{(fault is null ? "ok    " : "FAILED")} {name}{(fault is null ? "" : $": {fault}")}");
            }

            return wrong == 0 ? 0 : 1;
        });
        return command;
    }
}
