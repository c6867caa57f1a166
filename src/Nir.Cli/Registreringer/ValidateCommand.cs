using System.CommandLine;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Regler;

namespace Nir.Cli.Registreringer;

/// <summary><c>nir validate FILE…</c>: registrations against the rules, as they stream by.</summary>
internal static class ValidateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files =
            new Argument<string[]>("files")
            {
                Description = surroundings.Pick("JSON, NDJSON, eller personlisten som .csv; - for stdin.",
                    "JSON, NDJSON, or the personliste as .csv; - for stdin."),
                Arity = ArgumentArity.OneOrMore
            };
        var date = Arguments.Day("--dato", surroundings.Pick("Dagen reglene gjelder på.", "The day that the rules hold on."));
        var sak =
            new Option<string?>("--sak") { Description = surroundings.Pick("Persondata for saken.", "The person's facts (persondata)."), HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text, json or sarif.", DefaultValueFactory = static _ => "text", HelpName = "FORM" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var csv = new Option<bool>("--csv") { Description = surroundings.Pick("Også stdin er personlisten som CSV.", "Stdin too is the personliste as CSV.") };
        var json = Arguments.Json();
        var command =
            new Command("validate", surroundings.Pick("Kontrollerer registreringer mot reglene.", "Checks registrations against the rules.")) { files, date,
                sak, format, csv, json };
        command.SetHandler(async (parsed, stop) =>
        {
            var context = new ValidationContext { Dato = parsed.GetValue(date) ?? Arguments.Today(), Sak = ReadSak(surroundings, parsed.GetValue(sak)) };
            using var writer = ValidationWriter.Create(parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, surroundings);
            var run = new ValidationRun(writer, context, stop);
            foreach (var file in parsed.GetValue(files)!)
            {
                using var stream = surroundings.Open(file);
                if (parsed.GetValue(csv) || Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
                {
                    await run.ValidatePersonlisteAsync(file, stream);
                }
                else
                {
                    run.Validate(file, stream);
                }
            }

            if (run.Count == 0)
            {
                throw new UsageException("There is no registration to check.");
            }

            writer.Finish(run.Count, run.Refused);
            return run.Refused > 0 ? 1 : 0;
        });
        return command;
    }

    private static Personsak? ReadSak(Surroundings surroundings, string? file)
    {
        if (file is null)
        {
            return null;
        }

        using var stream = surroundings.Open(file);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        try
        {
            return NirJson.ReadPersondata(memory.ToArray()).ToSak([]);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new UsageException($"{file} holds no persondata.", fault);
        }
    }
}
