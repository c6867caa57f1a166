using System.CommandLine;
using System.Text;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Cli.Reports;

/// <summary><c>nir yearend</c>: what a kommune must look at before a year is closed, on files, on a register, or on both.</summary>
internal static class YearEndCommand
{
    public static Command Create(Surroundings at)
    {
        var files = new Argument<string[]>("files")
        {
            Description = at.Pick("Registreringer som JSON eller NDJSON, eller - for stdin.", "Registrations as JSON or NDJSON, or - for stdin."),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var sak = Text("--sak", at.Pick("Persondata, en person på hver linje.", "Persondata, one person a line."));
        var endpoint = Arguments.Endpoint(at.Pick(
            $"Registeret; uten filer leses {RegisterAccess.Endpoint}. Klientene leses fra miljøet.",
            $"The register; without files {RegisterAccess.Endpoint} is read. The clients are read from the environment."));
        var kommune = Kommune(at.Pick("Kommunen; trengs når det er flere.", "The kommune; needed when there are several."));
        var year = ReportYear.CreateOption(at);
        var date = Arguments.Day("--dato", at.Pick("Dagen kontrollen gjøres.", "The day of the control."));
        var html = Text("--html", at.Pick("Skriver en side her.", "Writes a page here."));
        var csv = Text("--csv", at.Pick("Skriver det som må ses på her.", "Writes what must be looked at here."));
        var json = Arguments.Json();
        var command = new Command("yearend", at.Pick(
            "Årskontroll: hva som mangler før året avsluttes; kode 1 når noe må rettes.",
            "The year-end control: what lacks before the year is closed, in bokmål; exits 1 when something must be mended."))
        {
            files, sak, endpoint, kommune, year, date, html, csv, json,
        };
        command.SetHandler(async (parsed, stop) =>
        {
            var today = parsed.GetValue(date) ?? Arguments.Today();
            var aar = ReportYear.Find(parsed.GetValue(year), today);
            var control = await MakeAsync(
                at, parsed.GetValue(files) ?? [], parsed.GetValue(sak), parsed.GetValue(endpoint), parsed.GetValue(kommune), aar, today, stop);
            await WriteAsync(control, parsed.GetValue(html), parsed.GetValue(csv), stop);
            await at.Output.WriteAsync(parsed.GetValue(json) ? ToJson(control) : AarskontrollWriter.ToText(control).ReplaceLineEndings("\n"));
            return (int)Judge(control);
        });
        return command;
    }

    private static async Task<Aarskontroll> MakeAsync(
        Surroundings at, string[] files, string? facts, Uri? endpoint, Kommunenummer? kommune, int year, DateOnly today, CancellationToken stop)
    {
        var hasFiles = files.Length > 0 || facts is not null;
        var address = hasFiles ? endpoint : RegisterAccess.FindAddress(at, endpoint)
            ?? throw new UsageException($"Give files of registrations, --endpoint, or both; or set {RegisterAccess.Endpoint}.");
        var ours = hasFiles ? Personliste.CreateRowsOfYear(new DeltakerFiles(at, stop).Read(files, facts), year, today) : null;
        var nir = address is null ? null : await NirRows.ReadAsync(new RegisterAccess(at, address).Both, year, cancellationToken: stop);
        var chosen = kommune ?? FindKommune(nir is { Count: > 0 } ? nir : ours ?? []);
        return (ours, nir) switch
        {
            (not null, not null) => Aarskontroll.CheckBoth(chosen, year, today, ours, nir),
            (null, not null) => Aarskontroll.CheckNir(chosen, year, today, nir),
            _ => Aarskontroll.Check(chosen, year, today, ours ?? []),
        };
    }

    private static Kommunenummer FindKommune(ValueList<PersonlisteRow> rows) => rows.Select(static row => row.Kommune).Distinct().ToArray() switch
    {
        [var only] => only,
        [] => throw new UsageException("Nothing was in progress in the year. If that is right, say of which kommune with --kommune."),
        var several => throw new UsageException($"There are participations in {several.Length} kommuner: choose one with --kommune."),
    };

    private static string ToJson(Aarskontroll control)
    {
        using var document = JsonDocument.Parse(AarskontrollWriter.ToJson(control));
        return $"{JsonText.Write(document.RootElement.WriteTo)}\n";
    }

    private static async Task WriteAsync(Aarskontroll control, string? html, string? csv, CancellationToken stop)
    {
        if (html is not null)
        {
            WrittenFile.Write(html, Encoding.UTF8.GetBytes(AarskontrollWriter.ToHtml(control)));
        }

        if (csv is not null)
        {
            using var memory = new MemoryStream();
            await AarskontrollWriter.WriteCsvAsync(control, memory, cancellationToken: stop);
            WrittenFile.Write(csv, memory.ToArray());
        }
    }

    // What only cannot be known deviates from nothing, and is not in order either.
    private static ExitCode Judge(Aarskontroll control) =>
        control.Funn.Any(static one => one.Kind is not KontrollfunnKind.KanIkkeVites) ? ExitCode.Deviates
        : control.Funn.Count > 0 ? ExitCode.NotAllAssessed
        : ExitCode.Conforms;

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static Option<Kommunenummer?> Kommune(string description) => new("--kommune")
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = static result =>
        {
            if (Kommunenummer.TryParse(result.Tokens[0].Value, out var number))
            {
                return number;
            }

            result.AddError("--kommune needs four digits such as 9901.");
            return null;
        },
    };
}
