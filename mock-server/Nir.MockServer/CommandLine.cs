using System.Collections.Immutable;
using System.Globalization;
using Nir.Register.Faults;
using Nir.Register.Register;

namespace Nir.MockServer;

/// <summary>What the program was asked to do.</summary>
/// <param name="Port">The port to listen on.</param>
/// <param name="Persons">A file of persons that the register shall know. Null: only those it shows.</param>
/// <param name="Overlay">An overlay file. Null: none.</param>
/// <param name="Date">The register's first date. Null: today, and it follows the time.</param>
/// <param name="Setup">The register's profile.</param>
/// <param name="OpenApi">Where to write the contract's document instead of serving. Null: serve.</param>
/// <param name="Mappings">A folder of WireMock.Net's mappings. Null: none.</param>
/// <param name="Faults">The names of the faults that are on from the start. Default: none.</param>
/// <param name="Help">Whether to tell what can be asked instead of serving.</param>
internal sealed record CommandLine(
    int Port = 5080,
    string? Persons = null,
    string? Overlay = null,
    DateOnly? Date = null,
    RegisterOptions? Setup = null,
    string? OpenApi = null,
    string? Mappings = null,
    ImmutableArray<string> Faults = default,
    bool Help = false)
{
    public const string Use =
        """
        Usage: dotnet run --project mock-server/Nir.MockServer -- [--port 5080] [--persons FILE] [--date DAY] [--profile NAME]
                 [--overlay FILE] [--mappings FOLDER] [--fault NAME] [--openapi FILE]
          --port     The port on 127.0.0.1; 0 for any that is free.
          --persons  Persons that the register shall know: one JSON object a line, with dufNummer, foedselsnummer or both,
                     and what else is known of the person (docs/register).
          --date     The register's date, such as 2026-03-01. Without it the date is today's.
          --profile  documented (the default), strict or generous.
          --overlay  What a vendor lays over the public rules (docs/overlay).
          --mappings WireMock.Net's JSON mappings, which answer in the register's place: a folder of *.json (docs/wiremock.md).
          --fault    A fault that is on from the start, such as stored-never-answered; may stand several times (docs/faults).
          --openapi  Writes the contract as OpenAPI 3.1 to FILE, and serves nothing.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">They cannot be read. The message says why.</exception>
    public static CommandLine Read(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            line = arguments[i] switch
            {
                "--help" or "-h" => line with { Help = true },
                "--port" => line with { Port = ReadPort(GetValue(arguments, ++i)) },
                "--persons" => line with { Persons = GetValue(arguments, ++i) },
                "--overlay" => line with { Overlay = GetValue(arguments, ++i) },
                "--mappings" => line with { Mappings = GetValue(arguments, ++i) },
                "--fault" => line with { Faults = [.. line.Faults.IsDefault ? [] : line.Faults, ReadFault(GetValue(arguments, ++i))] },
                "--date" => line with { Date = ReadDate(GetValue(arguments, ++i)) },
                "--profile" => line with { Setup = ReadProfile(GetValue(arguments, ++i)) },
                "--openapi" => line with { OpenApi = GetValue(arguments, ++i) },
                var unknown => throw new FormatException($"Unknown argument '{unknown}'. See --help."),
            };
        }

        return line;
    }

    private static string GetValue(IReadOnlyList<string> arguments, int index) =>
        index < arguments.Count ? arguments[index] : throw new FormatException($"{arguments[index - 1]} needs a value. See --help.");

    private static int ReadPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535
            ? port
            : throw new FormatException("--port needs a number from 0 to 65535.");

    private static DateOnly ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= RegisterClock.Foerste
            && date <= RegisterClock.Last
            ? date
            : throw new FormatException($"--date needs a day such as 2026-03-01. {RegisterClock.Limits}");

    private static string ReadFault(string name) => FaultCatalogue.TryFind(name) is not null
        ? name
        : throw new FormatException($"--fault needs one of {string.Join(", ", FaultCatalogue.All.Select(static known => known.Fault.Name))}.");

    private static RegisterOptions ReadProfile(string name) => name switch
    {
        "documented" => RegisterOptions.Documented,
        "strict" => RegisterOptions.Strict,
        "generous" => RegisterOptions.Generous,
        _ => throw new FormatException("--profile needs documented, strict or generous."),
    };
}
