using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Register;
using Nir.Register.Control;
using Nir.Register.Faults;
using Nir.Register.Hosting;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Mock;

/// <summary><c>nir mock [-- COMMAND]</c>: the fake NIR, alone or for as long as a command runs.</summary>
internal static class MockCommand
{
    public static Command Create(Surroundings surroundings, string[]? rest)
    {
        var port =
            new Option<int>(
                "--port")
            {
                Description = surroundings.Pick("Porten på 127.0.0.1; 0 for en ledig.", "The port on 127.0.0.1; 0 for any that is free."),
                DefaultValueFactory = static _ => 5080, HelpName = "NUMBER"
            };
        var persons =
            new Option<string?>(
                "--personer")
            {
                Description = surroundings.Pick("Personer som registeret kjenner, en på hver linje.",
                    "Persons that the register knows, one a line."), HelpName = "FILE"
            };
        var date = Arguments.Day("--dato", surroundings.Pick("Registerets dato.", "The register's date."));
        var faults =
            new Option<string[]>(
                "--fault")
            {
                Description = surroundings.Pick("En feil som er på fra start; kan stå flere ganger.",
                    "A fault that is on from the start; may stand several times."), HelpName = "NAME"
            };
        var state =
            new Option<string?>(
                "--state")
            {
                Description = surroundings.Pick("Filen som registeret leses fra og skrives til.",
                    "The file that the register is read from and written to."), HelpName = "FILE"
            };
        var mappings =
            new Option<string?>(
                "--mappings")
            {
                Description = surroundings.Pick("En mappe med WireMock.Nets JSON, som svarer i registerets sted.",
                    "A folder of WireMock.Net's JSON, which answers in the register's place."), HelpName = "FOLDER"
            };
        var bind =
            new Option<IPAddress?>(
                "--bind")
            {
                Description = surroundings.Pick("Adressen det lyttes på, som 0.0.0.0 i en container; ellers bare denne maskinen.",
                    "The address to listen on, such as 0.0.0.0 in a container; else this machine alone."), HelpName = "ADDRESS", CustomParser = ReadAddress
            };
        var json = Arguments.Json();
        var failOn =
            new Option<string?>(
                "--fail-on")
            {
                Description = surroundings.Pick("findings: kode 1 når klienten gjorde noe dårlig.",
                    "findings: exits 1 when the client did something badly."), HelpName = "WHAT"
            };
        failOn.AcceptOnlyFromAmong("findings");
        var command =
            new Command("mock", surroundings.Pick("Starter det falske NIR: nir mock [-- KOMMANDO]", "Starts the fake NIR: nir mock [-- COMMAND]")) { port,
                bind, persons, date, faults, state, mappings, failOn, json };
        command.SetHandler(async (parsed, stop) =>
        {
            var isPortNamed = parsed.GetResult(port) is { Implicit: false };
            await using var server = await StartAsync(
                Stubs.PutInFront(
                    new NirServerOptions { Port = rest is null || isPortNamed ? parsed.GetValue(port) : 0, ListenOn = parsed.GetValue(bind) },
                    parsed.GetValue(mappings)),
                stop);
            TellOfMappings(surroundings, server);
            await using var kept = parsed.GetValue(state) is { } file ? StateFile.Open(file, server.Register) : null;
            if (parsed.GetValue(date) is { } day)
            {
                Set(server, day);
            }

            Load(server, parsed.GetValue(persons));
            AddFaults(server, parsed.GetValue(faults) ?? []);
            var code = rest is [var program, .. var arguments]
                ? await new WrappedCommand(program, [.. arguments]).RunAsync(server, stop, surroundings.EndNow)
                : rest is null
                    ? await ServeAsync(surroundings, server, parsed.GetValue(json), stop)
                    : throw new UsageException("After -- a command is expected.");
            return Findings(surroundings, server, code, parsed.GetValue(failOn) is not null);
        });
        return command;
    }

    private static async Task<NirServer> StartAsync(NirServerOptions options, CancellationToken stop)
    {
        try
        {
            return await NirServer.StartAsync(options, stop);
        }
        catch (Exception fault) when (fault is IOException or ArgumentOutOfRangeException or System.Net.Sockets.SocketException)
        {
            throw new UsageException(
                $"Port {options.Port} cannot be had{(options.ListenOn is { } address ? $" on {address}" : "")}. Choose another with --port, or 0 for any that is free.",
                fault);
        }
    }

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
        {
            return address;
        }

        result.AddError("--bind needs an address such as 0.0.0.0.");
        return null;
    }

    private static void TellOfMappings(Surroundings surroundings, NirServer server)
    {
        foreach (var fault in Stubs.Read(server))
        {
            surroundings.Error.WriteLine(surroundings.Pick($"nir: ikke lest: {fault}", $"nir: not read: {fault}"));
        }
    }

    private static async Task<int> ServeAsync(Surroundings surroundings, NirServer server, bool asJson, CancellationToken stop)
    {
        if (asJson)
        {
            surroundings.Output.WriteLine(ToJson(server));
        }
        else
        {
            Welcome(surroundings, server);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return 0;
    }

    private static string ToJson(NirServer server) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("endpoint", server.Adresse.ToString());
        json.WriteString("tokenEndpoint", server.TokenAddress.ToString());
        json.WriteString("run", server.Options.RunId);
        json.WriteStartArray("users");
        foreach (var user in Users())
        {
            json.WriteStartObject();
            json.WriteString("clientId", user.ClientId);
            json.WriteString("clientSecret", user.ClientSecret);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Welcome(Surroundings surroundings, NirServer server)
    {
        surroundings.Output.WriteLine(
            surroundings.Pick(
                $"Falskt NIR på {server.Adresse}. Det tar bare syntetiske personer. Ctrl-C stopper.",
                $"Fake NIR on {server.Adresse}. It takes synthetic persons only. Ctrl-C stops it."));
        surroundings.Output.WriteLine($"NIR_ENDPOINT={server.Adresse}");
        surroundings.Output.WriteLine($"NIR_TOKEN_ENDPOINT={server.TokenAddress}");
        foreach (var user in Users())
        {
            surroundings.Output.WriteLine($"{user.ClientId} {user.ClientSecret}");
        }
    }

    private static int Findings(Surroundings surroundings, NirServer server, int code, bool fail)
    {
        foreach (var finding in server.Findings)
        {
            surroundings.Error.WriteLine($"nir: {finding}");
        }

        return code == 0 && fail && server.Findings.Count > 0 ? 1 : code;
    }

    internal static IEnumerable<Dataoverfoeringsbruker> Users() =>
        [DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker),
            DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommunenorskbruker)];

    private static void Set(NirServer server, DateOnly day)
    {
        try
        {
            server.Register.Clock.Set(day);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new UsageException($"--dato: {fault.Message}", fault);
        }
    }

    private static void Load(NirServer server, string? file)
    {
        try
        {
            if (file is not null)
            {
                PersonFile.Load(file, server.Register);
            }
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--personer: {fault.Message}", fault);
        }
    }

    private static IEnumerable<string> FaultNames => FaultCatalogue.All.Select(static fault => fault.Fault.Name);

    private static void AddFaults(NirServer server, string[] names)
    {
        foreach (var name in names)
        {
            server.Faults.Add(FaultCatalogue.TryFind(name)?.Fault
                ?? throw new UsageException($"There is no fault {name}. There are {string.Join(", ", FaultNames)}."));
        }
    }
}
