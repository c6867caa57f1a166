using System.CommandLine;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Rules;

/// <summary><c>nir deadline</c>: the deadlines of a case, from a file of persondata or from flags, each explained in full.</summary>
internal static class DeadlineCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file =
            new Argument<string?>("file")
            {
                Description = surroundings.Pick("Persondata som JSON, eller - for stdin.", "Persondata as JSON, or - for stdin."),
                Arity = ArgumentArity.ZeroOrOne
            };
        var date = Arguments.Day("--dato", surroundings.Pick("Dagen det spørres om.", "The day that is asked about."));
        var born = Arguments.Day("--foedt", surroundings.Pick("Fødselsdato.", "Date of birth."));
        var granted = Arguments.Day("--innvilget", surroundings.Pick("Dagen tillatelsen ble gitt.", "The day the permit was granted."));
        var ground =
            Arguments.Word("--grunnlag", surroundings.Pick("Oppholdsgrunnlag.", "The basis of residence."),
                OppholdsgrunnlagKodeverk.All.ToDictionary(static kode => kode.Kode, static kode => kode.Verdi));
        var education =
            Arguments.Word("--utdanning", surroundings.Pick("Utdanningsbakgrunn.", "The education."),
                UtdanningsbakgrunnKodeverk.All.ToDictionary(static kode => kode.Kode, static kode => kode.Verdi));
        var offered = Arguments.Day("--tilbud", surroundings.Pick("Tilbudt norskopplæring.", "Offered training in Norwegian."));
        var started = Arguments.Day("--start", surroundings.Pick("Startet norskopplæring.", "Started training in Norwegian."));
        var compare =
            new Option<string?>(
                "--compare")
            {
                Description = surroundings.Pick("NIRs status som JSON: vis hvor de skiller lag.", "NIR's status as JSON: show where they part."),
                HelpName = "FILE"
            };
        var json = Arguments.Json();
        var command =
            new Command("deadline", surroundings.Pick("Beregner frister og forklarer dem.", "Computes deadlines and explains them.")) { file, date, born,
                granted, ground, education, offered, started, compare, json };
        command.SetHandler((parsed, _) =>
        {
            var day = parsed.GetValue(date) ?? Arguments.Today();
            var sak = parsed.GetValue(file) is { } path ? Read(surroundings, path, static bytes => NirJson.ReadPersondata(bytes).ToSak([])) : new Personsak
            {
                Foedselsdato = parsed.GetValue(born),
                Tillatelser = parsed.GetValue(granted) is { } when
                    ? [new() { Oppholdsgrunnlag = parsed.GetValue(ground) ?? Oppholdsgrunnlag.Flyktning, Innvilget = when }]
                    : [],
                Utdanningsbakgrunn = parsed.GetValue(education),
                Norsk = parsed.GetValue(offered) is null && parsed.GetValue(started) is null
                    ? null
                    : new() { Tilbudsdato = parsed.GetValue(offered), Startdato = parsed.GetValue(started) },
            };
            var engine = new Regelmotor();
            if (parsed.GetValue(compare) is { } nir)
            {
                var comparison =
                    engine.Compare(sak, day,
                        Read(surroundings, nir, static bytes => JsonSerializer.Deserialize(bytes, NirJsonContext.Default.Personstatus)!.ToNirBeregning()));
                surroundings.Output.Write(comparison.GetTekst(surroundings.Culture));
                return Task.FromResult(comparison.ErLik ? 0 : 1);
            }

            Write(surroundings, engine.Assess(sak, day), parsed.GetValue(json));
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Write(Surroundings surroundings, Nir.Sdk.Frister.Forklaringer.Assessment assessment, bool asJson)
    {
        var frister = assessment.Frister.Where(static frist => frist.Frist is not null || frist.Mangel is not null).ToList();
        if (!asJson)
        {
            foreach (var frist in frister)
            {
                var day = frist.Frist is { } known ? Arguments.Iso(known) : surroundings.Pick("kan ikke beregnes", "not computable");
                surroundings.Output.WriteLine($"{surroundings.Pick(frist.Type.GetNavn(), frist.Type.GetNavnEn())}: {day}");
                surroundings.Output.WriteLine(frist.GetTekst(surroundings.Culture).TrimEnd());
                surroundings.Output.WriteLine();
            }

            return;
        }

        surroundings.Output.WriteLine(JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("dato", Arguments.Iso(assessment.Dato));
            json.WriteString("lovverk", assessment.Lovvalg.Lovverk?.ToKode());
            json.WriteStartArray("frister");
            foreach (var frist in frister)
            {
                json.WriteStartObject();
                json.WriteString("type", frist.Type.ToKode());
                json.WriteString("frist", frist.Frist is { } day ? Arguments.Iso(day) : null);
                json.WriteString("mangler", frist.Mangel?.GetTekst(surroundings.Culture));
                json.WriteString("forklaring", frist.GetTekst(surroundings.Culture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static T Read<T>(Surroundings surroundings, string path, Func<byte[], T> read)
    {
        using var stream = surroundings.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        try
        {
            return read(memory.ToArray());
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new UsageException($"{path} cannot be read as what is asked for here.", fault);
        }
    }
}
