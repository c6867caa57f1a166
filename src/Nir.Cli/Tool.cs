using System.CommandLine;
using System.CommandLine.Parsing;
using Nir.Cli.Conformance;
using Nir.Cli.Console;
using Nir.Cli.Contracts;
using Nir.Cli.Mock;
using Nir.Cli.Registreringer;
using Nir.Cli.Reports;
using Nir.Cli.Rules;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Client.Results;

namespace Nir.Cli;

/// <summary>The command line. A user's mistake is one line on stderr and exit code 2; what is ours is 3.</summary>
internal sealed class Tool(Surroundings surroundings)
{
    private const string DoubleDash = "--";

    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>The exit codes, as help shows them.</summary>
    public static string ExitCodes { get; } =
        """
        Exit codes:
          0      all is as it must be
          1      something deviates, is refused, or is found
          2      the question cannot be understood, or matches nothing
          3      the tool failed
          4      nothing deviates, but not all could be assessed
          5      something passed that was expected to fail
          128+n  stopped by signal n
          After -- stands a command of yours; its own exit code is passed on.
        """;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="arguments">The words before <c>--</c> are the tool's, those after it a command's.</param>
    /// <param name="stop">Stops.</param>
    public async Task<int> RunAsync(string[] arguments, CancellationToken stop)
    {
        var split = Array.IndexOf(arguments, DoubleDash);
        string[] own = split < 0 ? arguments : arguments[..split];
        string[]? rest = split < 0 ? null : arguments[(split + 1)..];
        try
        {
            if (CompletionCommand.TryAnswer(arguments, () => Create(null), surroundings.Output))
            {
                return 0;
            }

            var parsed = Create(rest).Parse(own, Parsing);
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException(string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }

            if (rest is not null && !TakesCommand(parsed))
            {
                throw new UsageException("No command is run here: take away -- and what follows it.");
            }

            if (parsed.Action is System.CommandLine.Help.HelpAction)
            {
                var help = new StringWriter();
                await parsed.InvokeAsync(new InvocationConfiguration { Output = help, Error = surroundings.Error }, stop);
                await surroundings.Output.WriteAsync($"{help.ToString().TrimEnd()}\n\n{Examples(parsed)}{ExitCodes}\n");
                return 0;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null
                }, stop);
        }
        catch (Exception fault) when (fault is UsageException or ScenarioException)
        {
            await surroundings.Error.WriteLineAsync($"nir: {fault.Message} See nir --help.");
            return (int)ExitCode.Usage;
        }
        catch (NirException fault)
        {
            await surroundings.Error.WriteLineAsync($"nir: the register: {fault.ErrorCode}: {fault.Message}");
            return (int)ExitCode.HarnessError;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (int)ExitCode.NotAllAssessed;
        }
        catch (Exception fault)
        {
            await surroundings.Error.WriteLineAsync($"nir: the tool failed: {fault.GetType().Name}: {fault.Message}");
            return (int)ExitCode.HarnessError;
        }
    }

    private RootCommand Create(string[]? rest) => new(surroundings.Pick(
        "nir: et falskt NIR, kontroll, frister, kodeverk, regler, rapporter og samsvar for fagsystemer.",
        "nir: a fake NIR, validation, deadlines, code lists, rules, reports, and the conformance of a fagsystem."))
    {
        MockCommand.Create(surroundings, rest),
        ValidateCommand.Create(surroundings),
        DeadlineCommand.Create(surroundings),
        CodesCommand.Create(surroundings),
        ExplainCommand.Create(surroundings),
        PersonsCommand.Create(surroundings),
        ConformanceCommands.Create(surroundings, rest),
        YearEndCommand.Create(surroundings),
        ReportCommand.Create(surroundings),
        StatisticsCommand.Create(surroundings),
        CatalogueCommand.Create(surroundings),
        ContractCommand.Create(surroundings),
        SchemaCommand.Create(surroundings),
        DoctorCommand.Create(surroundings),
        CompletionCommand.Create(surroundings),
    };

    private string Examples(ParseResult parsed)
    {
        var path = new Stack<string>();
        for (var at = parsed.CommandResult; at.Parent is CommandResult parent; at = parent)
        {
            path.Push(at.Command.Name);
        }

        var examples = path.Count == 0 ? [] : ExampleText.Find(string.Join(' ', path));
        return examples.Count == 0
            ? ""
            : $"{surroundings.Pick("Eksempler", "Examples")}:\n{string.Concat(examples.Select(static example => $"  {example}\n"))}\n";
    }

    private static bool TakesCommand(ParseResult parsed) =>
        parsed.CommandResult.Command.Name is "mock" or "adapter-check" || parsed.CommandResult.Command is { Name: "run" };
}
