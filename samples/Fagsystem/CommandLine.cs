using System.CommandLine;
using System.CommandLine.Parsing;
using Fagsystem.Connections;
using Fagsystem.Export;
using Fagsystem.Generation;
using Nir.Sdk.Identifikatorer;
using Spectre.Console;

namespace Fagsystem;

/// <summary>The command line: what can be asked for, and one line on stderr for all that goes wrong.</summary>
internal sealed class CommandLine
{
    private const string Secret = "NIR_CLIENT_SECRET";

    private const int WidthIFile = 120;

    // Longer than a request in flight may take, so that the report is written before the process ends.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    private readonly SampleEnvironment _surroundings;
    private readonly RootCommand _root;

    private readonly Option<string> _folder = new("--data")
    {
        Description = "Mappen med eksporten.",
        DefaultValueFactory = static _ => Path.Combine(AppContext.BaseDirectory, "Data"),
    };

    private readonly Option<string> _report = new("--rapport")
    {
        Description = "Hvor HTML-rapporten skrives.",
        DefaultValueFactory = static _ => Path.Combine("artifacts", "fagsystem", "rapport.html"),
    };

    private readonly Option<Uri?> _nir = new("--nir")
    {
        Description = "Adressen til et NIR som kjører. Uten den startes et lokalt.",
        CustomParser = static text =>
        {
            if (!Uri.TryCreate(text.Tokens[0].Value, UriKind.Absolute, out var address))
            {
                text.AddError("--nir skal være en adresse, for eksempel http://127.0.0.1:5080.");
            }

            return address;
        },
    };

    private readonly Option<string?> _client = new("--client-id") { Description = $"Klient-id hos NIR. Hemmeligheten står i miljøvariabelen {Secret}." };
    private readonly Option<string?> _intro = new("--client-id-intro") { Description = $"Klient-id for kommuneintrobruker; hemmelighet i {Secret}_INTRO." };
    private readonly Option<string?> _norsk = new("--client-id-norsk") { Description = $"Klient-id for kommunenorskbruker; hemmelighet i {Secret}_NORSK." };

    private readonly Option<Kommunenummer> _kommune = new("--kommune")
    {
        Description = "Kommunen som brukerne hos NIR hører til.",
        DefaultValueFactory = static _ => LocalNir.Kommune,
        CustomParser = static text =>
        {
            if (!Kommunenummer.TryParse(text.Tokens[0].Value, out var kommune))
            {
                text.AddError("--kommune skal være et kommunenummer: fire siffer.");
            }

            return kommune;
        },
    };

    public CommandLine(SampleEnvironment surroundings)
    {
        _surroundings = surroundings;
        _root =
            new RootCommand("Et lite fagsystem: leser en kommunes eksport og overfører den til NIR.")
            {
                _folder, _report, _nir, _kommune, _client, _intro, _norsk, Generate(),
            };
        _root.SetAction((response, stop) => GuardAsync(() => new SampleRun(ConsoleHost(), TimeProvider.System).RunAsync(Choice(response), stop)));
    }

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code (<see cref="AvslutningKode"/>).</returns>
    public Task<int> RunAsync(string[] arguments, CancellationToken cancel = default)
    {
        var response = _root.Parse(arguments);
        if (response.Errors is [var error, ..])
        {
            _surroundings.Error.WriteLine($"{ErrorText(response, error)} Se --help.");
            return Task.FromResult(AvslutningKode.Error);
        }

        var setup = new InvocationConfiguration
        {
            Output = _surroundings.Ut,
            Error = _surroundings.Error,
            ProcessTerminationTimeout = TimeToFinish,
        };
        return response.InvokeAsync(setup, cancel);
    }

    private Command Generate()
    {
        var to =
            new Option<string>("--til")
            {
                Description = "Mappen eksporten skrives til.",
                DefaultValueFactory = static _ => Path.Combine("samples", "Fagsystem", "Data")
            };
        var generate = new Command("generer", "Lager eksporten og fasiten på nytt.") { to };
        generate.SetAction((response, _) => GuardAsync(() =>
        {
            var folder = response.GetRequiredValue(to);
            Directory.CreateDirectory(folder);
            ExportGenerator.Generate().Write(folder);
            _surroundings.Ut.WriteLine($"Skrev eksporten til {folder}");
            return Task.FromResult(AvslutningKode.AsExpected);
        }));
        return generate;
    }

    private RunOptions Choice(ParseResult response)
    {
        var nir = response.GetValue(_nir);
        return new(
            response.GetRequiredValue(_folder),
            response.GetRequiredValue(_report),
            nir,
            nir is null ? null : new(response.GetRequiredValue(_kommune), Login(response, _intro, "INTRO"), Login(response, _norsk, "NORSK")));
    }

    // The role's own first, then what is common.
    private Login Login(ParseResult response, Option<string?> clientForRolle, string rolle)
    {
        var client = response.GetValue(clientForRolle) ?? response.GetValue(_client)
            ?? throw new UsageException($"--nir trenger {clientForRolle.Name} (eller --client-id for begge rollene).");
        var secret = _surroundings.EnvironmentVariable($"{Secret}_{rolle}") is { Length: > 0 } own ? own : _surroundings.EnvironmentVariable(Secret);
        return secret is { Length: > 0 }
            ? new(client, secret)
            : throw new UsageException($"Miljøvariabelen {Secret}_{rolle} (eller {Secret}) må være satt når --nir brukes.");
    }

    private async Task<int> GuardAsync(Func<Task<int>> arbeid)
    {
        try
        {
            return await arbeid();
        }
        catch (Exception e) when (e is UsageException or ExportException)
        {
            await _surroundings.Error.WriteLineAsync(e.Message);
            return AvslutningKode.Error;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await _surroundings.Error.WriteLineAsync("En fil kan ikke leses eller skrives.");
            return AvslutningKode.Error;
        }
        catch (OperationCanceledException)
        {
            return AvslutningKode.Stopped;
        }
    }

    private IAnsiConsole ConsoleHost()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_surroundings.Ut),
            Interactive = _surroundings.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Ansi = _surroundings.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        console.Profile.Width = _surroundings.IsTerminal ? console.Profile.Width : WidthIFile;
        return console;
    }

    // What stands on the command line may be anything: only names of options are repeated.
    private static string ErrorText(ParseResult response, System.CommandLine.Parsing.ParseError error) => response.UnmatchedTokens is [var unknown, ..]
        ? unknown.StartsWith("--", StringComparison.Ordinal) && !unknown.Any(char.IsAsciiDigit)
            ? $"Ukjent valg: {unknown}."
            : "Kommandolinjen har et argument for mye."
        : error.SymbolResult is OptionResult { Option: { Name: var name, Name: not ("--nir" or "--kommune") } }
            ? $"Valget {name} mangler en verdi eller er gitt flere ganger."
            : error.Message;
}
