using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Client;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

namespace Nir.Cli.Reports;

/// <summary><c>nir report NAME</c>: a report of the kommune, as a register answers it.</summary>
internal static class ReportCommand
{
    private const int UsualWeeks = 4;

    private static readonly string[] Names = ["avsluttede", "deltakere", "frister", "oppstart", "timer"];

    public static Command Create(Surroundings at)
    {
        var name = new Argument<string>("name") { Description = string.Join(", ", Names), HelpName = "NAME" };
        name.AcceptOnlyFromAmong(Names);
        var endpoint = Arguments.Endpoint(at.Pick(
            $"Registeret; uten den leses {RegisterAccess.Endpoint}. Klientene leses fra miljøet.",
            $"The register; without it {RegisterAccess.Endpoint} is read. The clients are read from the environment."));
        var year = ReportYear.CreateOption(at);
        var weeks = new Option<int>("--uker")
        {
            Description = at.Pick("Uker fremover i frister, 0-52.", "Weeks ahead in frister, 0-52."),
            DefaultValueFactory = static _ => UsualWeeks,
            HelpName = "NUMBER",
        };
        var format = new Option<string>("--format") { Description = "text, json, csv.", DefaultValueFactory = static _ => "text", HelpName = "FORM" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var json = Arguments.Json();
        var command = new Command("report", at.Pick("En av kommunens rapporter fra registeret.", "A report of the kommune, from the register."))
        {
            name, endpoint, year, weeks, format, json,
        };
        command.SetHandler(async (parsed, stop) =>
        {
            var ahead = parsed.GetValue(weeks) is >= 0 and <= DeadlineList.MostWeeks and var number
                ? number
                : throw new UsageException($"--uker needs a number from 0 to {DeadlineList.MostWeeks}.");
            var aar = ReportYear.Find(parsed.GetValue(year), Arguments.Today());
            var address = RegisterAccess.FindAddress(at, parsed.GetValue(endpoint))
                ?? throw new UsageException($"Give --endpoint, or set {RegisterAccess.Endpoint}.");
            var report = await ReadAsync(parsed.GetValue(name)!, new RegisterAccess(at, address), aar, ahead, stop);
            Write(at, report, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!);
            return 0;
        });
        return command;
    }

    private static async Task<(JsonElement Json, string Csv)> ReadAsync(string name, RegisterAccess access, int year, int weeks, CancellationToken stop) =>
        name switch
        {
            "avsluttede" => Form(
                await access.As(Rolle.Kommuneintrobruker).ReadAvslutningsrapportAsync(year, cancellationToken: stop),
                NirJsonContext.Default.Avslutningsrapport, ReportCsv.ToText),
            "deltakere" => Form(
                await access.As(Rolle.Kommuneintrobruker).ReadDeltakerrapportAsync(year, cancellationToken: stop),
                NirJsonContext.Default.Deltakerrapport, ReportCsv.ToText),
            "frister" => Form(await FristerAsync(access, weeks, stop), NirJsonContext.Default.Fristrapport, ReportCsv.ToText),
            "oppstart" => Form(await OppstartAsync(access, year, stop), NirJsonContext.Default.Oppstartsrapport, ReportCsv.ToText),
            _ => Form(
                await access.As(Rolle.Kommunenorskbruker).ReadTimerapportAsync(year, cancellationToken: stop),
                NirJsonContext.Default.Timerapport, ReportCsv.ToText),
        };

    // Each role reads of its own families.
    private static async Task<Fristrapport> FristerAsync(RegisterAccess access, int weeks, CancellationToken stop)
    {
        var reports = await EachAsync(access, client => client.ReadFristrapportAsync(weeks, cancellationToken: stop));
        return reports[0] with { Frister = reports.SelectMany(static one => one.Frister).OrderBy(static frist => frist.Frist).ToValueList() };
    }

    private static async Task<Oppstartsrapport> OppstartAsync(RegisterAccess access, int year, CancellationToken stop)
    {
        var reports = await EachAsync(access, client => client.ReadOppstartsrapportAsync(year, cancellationToken: stop));
        return reports[0] with { Tall = reports.SelectMany(static one => one.Tall).ToValueList() };
    }

    private static async Task<List<T>> EachAsync<T>(RegisterAccess access, Func<NirClient, Task<T>> read)
    {
        var reports = new List<T>();
        foreach (var client in access.Given)
        {
            reports.Add(await read(client));
        }

        return reports;
    }

    private static (JsonElement Json, string Csv) Form<T>(T report, JsonTypeInfo<T> form, Func<T, string> csv) =>
        (JsonSerializer.SerializeToElement(report, form), csv(report));

    private static void Write(Surroundings at, (JsonElement Json, string Csv) report, string form)
    {
        switch (form)
        {
            case "json":
                at.Output.WriteLine(JsonText.Write(report.Json.WriteTo));
                break;
            case "csv":
                at.Output.Write(report.Csv);
                break;
            default:
                JsonTable.Write(at.Output, report.Json);
                break;
        }
    }
}
