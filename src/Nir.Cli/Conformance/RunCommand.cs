using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Nir.Cli.Console;
using Nir.Conformance.Observation;
using Nir.Conformance.Reports;
using Nir.Conformance.Running;
using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;

namespace Nir.Cli.Conformance;

/// <summary><c>nir conformance run -- COMMAND</c>: the command is the fagsystem's adapter.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings surroundings, string[]? rest)
    {
        var choice = new ScenarioChoice();
        var seed = new Option<int>("--seed") { Description = "The seed that persons are made from.", DefaultValueFactory = static _ => 1, HelpName = "NUMBER" };
        var parallel =
            new Option<int>("--parallel")
            {
                Description = "How many scenarios run at the same time.",
                DefaultValueFactory = static _ => Math.Max(2, Environment.ProcessorCount), HelpName = "NUMBER"
            };
        var reports =
            new Option<string[]>(
                "--report")
            {
                Description = $"A report, for example junit=report.xml; forms are {string.Join(", ", Report.All.Keys)}; may stand several times.",
                HelpName = "FORM=FILE"
            };
        var expected = new Option<string?>("--expected") { Description = "A file of failures that are expected.", HelpName = "FILE" };
        var json = Arguments.Json();
        var observe = new Option<bool>("--observe") { Description = "No adapter: say what to do, wait for traffic, and judge that." };
        var command =
            new Command("run",
                surroundings.Pick("Kjører scenarioer: nir conformance run -- KOMMANDO", "Runs scenarios: nir conformance run -- COMMAND")) { seed, parallel,
                    reports, expected, observe, json };
        choice.AddTo(command);
        command.SetHandler(async (parsed, stop) =>
        {
            var files = new ReportFiles([.. (parsed.GetValue(reports) ?? []).Select(Split)]);
            var options = new ConformanceOptions
            {
                Scenarios = choice.Choose(parsed),
                Seed = parsed.GetValue(seed),
                MaxParallel = parsed.GetValue(observe) ? 1 : Math.Max(1, parsed.GetValue(parallel)),
                Expected = parsed.GetValue(expected) is { } file ? ReadExpected(file) : [],
                Network = true,
                StepTimeout = TimeSpan.FromMinutes(parsed.GetValue(observe) ? 30 : 5),
                ScenarioTimeout = TimeSpan.FromMinutes(parsed.GetValue(observe) ? 60 : 5),
            };
            var start = Start(surroundings, rest, parsed.GetValue(observe), options.Seed);
            return await RunAsync(surroundings, parsed.GetValue(json), start, options, files, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Surroundings surroundings, bool asJson, Func<CancellationToken, Task<IFagsystem>> start, ConformanceOptions options, ReportFiles files,
        CancellationToken stop)
    {
        var wrong = files.RemoveOld();
        var console = new ConsoleReport(surroundings, Selection.WithTwins(options.Scenarios).Length);
        var run = await ConformanceRun.RunAsync(start, options with { Progress = console.Tell }, stop);
        if (asJson)
        {
            await surroundings.Output.WriteLineAsync(ToJson(run, surroundings));
        }
        else
        {
            console.Sum(run);
        }

        wrong = [.. wrong, .. files.Write(run, surroundings.Culture)];
        foreach (var line in wrong)
        {
            await surroundings.Error.WriteLineAsync($"nir: the report could not be written or read again: {line}");
        }

        return wrong.IsEmpty ? (int)run.ExitCode : (int)ExitCode.HarnessError;
    }

    private static string ToJson(RunResult run, Surroundings surroundings)
    {
        using var memory = new MemoryStream();
        Report.All["json"].Write(run, surroundings.Culture, memory);
        return Encoding.UTF8.GetString(memory.ToArray()).TrimEnd();
    }

    private static Func<CancellationToken, Task<IFagsystem>> Start(Surroundings surroundings, string[]? rest, bool observe, int seed) => (rest, observe) switch
    {
        (null or [], true) => _ => Task.FromResult<IFagsystem>(new ObservedFagsystem(surroundings.Output, new StreamReader(surroundings.Input))),
        ([var program, .. var arguments], false) => stop => StdioFagsystem.StartAsync(new StdioCommand(program, [.. arguments]) { Seed = seed }, stop),
        _ => throw new UsageException("Give the fagsystem's adapter after --, or --observe without one."),
    };

    private static KeyValuePair<string, string> Split(string report)
    {
        var parts = report.Split('=', 2);
        return parts.Length == 2 && parts[1].Length > 0 && Report.All.ContainsKey(parts[0])
            ? KeyValuePair.Create(parts[0], parts[1])
            : throw new UsageException($"--report needs FORM=FILE, with one of {string.Join(", ", Report.All.Keys)}.");
    }

    private static ImmutableArray<ExpectedFailure> ReadExpected(string file)
    {
        try
        {
            return ExpectedFailures.Read(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read.", fault);
        }
    }
}
