using System.CommandLine;
using System.Text;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Client;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Cli.Reports;

/// <summary><c>nir statistics [TABLE]</c>: what is published of the register's figures; without a table, which series there are.</summary>
internal static class StatisticsCommand
{
    public static Command Create(Surroundings at)
    {
        var tables = Words<Statistikktabell>();
        var table = new Argument<string?>("table")
        {
            Description = string.Join(", ", tables.Keys), HelpName = "TABLE", Arity = ArgumentArity.ZeroOrOne,
        };
        table.AcceptOnlyFromAmong([.. tables.Keys]);
        var endpoint = Arguments.Endpoint(at.Pick(
            $"Registeret; uten den leses {RegisterAccess.Endpoint}.", $"The register; without it {RegisterAccess.Endpoint} is read."));
        var level = Word<Statistikknivaa>("--nivaa", at.Pick("Områdene; uten den kommunene.", "The areas; without it the kommuner."));
        var division = Word<Statistikkinndeling>("--inndeling", at.Pick("Hva tallene deles på.", "What the figures are divided by."));
        var year = CreateYear("--aar", at.Pick("Året; uten det det siste som er publisert.", "The year; without it the last that is published."));
        var until = CreateYear("--til-aar", at.Pick("Det siste året, til og med.", "The last year, inclusive."));
        var format = CreateFormat();
        var json = Arguments.Json();
        var file = CreateFile(at);
        var command = new Command("statistics", at.Pick(
            "Publisert statistikk; uten tabell hvilke serier som finnes.", "Published statistics; without a table, which series there are."))
        {
            table, endpoint, level, division, year, until, format, json, file,
        };
        command.SetHandler(async (parsed, stop) =>
        {
            var address = RegisterAccess.FindAddress(at, parsed.GetValue(endpoint))
                ?? throw new UsageException($"Give --endpoint, or set {RegisterAccess.Endpoint}.");
            var client = new RegisterAccess(at, address).Given[0];
            var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            var answer = parsed.GetValue(table) is { } name
                ? Show(await client.ReadStatistikkAsync(await AskAsync(tables[name]), cancellationToken: stop), form)
                : Show(await client.ReadStatistikkoversiktAsync(cancellationToken: stop), form);
            Write(at, parsed.GetValue(file), answer, form is "csv" ? Encoding.Latin1 : Encoding.UTF8);
            return 0;

            async Task<StatistikkQuery> AskAsync(Statistikktabell asked) => new()
            {
                Tabell = asked,
                Nivaa = parsed.GetValue(level) ?? Statistikknivaa.Kommune,
                Inndeling = parsed.GetValue(division) ?? (asked is Statistikktabell.IntroTiltak ? Statistikkinndeling.Tiltak : Statistikkinndeling.Ingen),
                Aar = parsed.GetValue(year) ?? await LastYearAsync(client, stop),
                TilAar = parsed.GetValue(until),
            };
        });
        return command;
    }

    private static Option<int?> CreateYear(string name, string description) => new(name) { Description = description, HelpName = "YEAR" };

    private static Option<string> CreateFormat()
    {
        var format = new Option<string>("--format") { Description = "text, json, csv, jsonstat.", DefaultValueFactory = static _ => "text", HelpName = "FORM" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "jsonstat");
        return format;
    }

    private static Option<string?> CreateFile(Surroundings at) => new("--out")
    {
        Description = at.Pick("Fila svaret skrives til; csv da i ISO-8859-1, som IMDis.", "The file to write to; csv is then in ISO-8859-1, as IMDi's."),
        HelpName = "FILE",
    };

    private static async Task<int> LastYearAsync(NirClient client, CancellationToken stop)
    {
        var overview = await client.ReadStatistikkoversiktAsync(cancellationToken: stop);
        return overview.TilAar >= overview.FraAar ? overview.TilAar : throw new UsageException("No year is published yet.");
    }

    private static byte[] Show(Statistikkoversikt overview, string form) => form is "text" or "json"
        ? Show(JsonSerializer.SerializeToElement(overview, NirJsonContext.Default.Statistikkoversikt), form)
        : throw new UsageException($"Give a table: which series there are is not had as {form}.");

    private static byte[] Show(Statistikk statistikk, string form) => form switch
    {
        "csv" => StatistikkCsv.Write(statistikk),
        "jsonstat" => [.. JsonStat.Write(statistikk), (byte)'\n'],
        _ => Show(JsonSerializer.SerializeToElement(statistikk, NirJsonContext.Default.Statistikk), form),
    };

    private static byte[] Show(JsonElement answer, string form)
    {
        using var text = new StringWriter { NewLine = "\n" };
        if (form is "json")
        {
            text.WriteLine(JsonText.Write(answer.WriteTo));
        }
        else
        {
            JsonTable.Write(text, answer);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(Surroundings at, string? file, byte[] answer, Encoding encoding)
    {
        if (file is not null)
        {
            WrittenFile.Write(file, answer);
            return;
        }

        at.Output.Write(encoding.GetString(answer));
    }

    private static Option<T?> Word<T>(string name, string description)
        where T : struct, Enum => Arguments.Word(name, description, Words<T>());

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(static value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
}
