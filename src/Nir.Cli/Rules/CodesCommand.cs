using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Rules;

/// <summary><c>nir codes</c>: the code lists.</summary>
internal static class CodesCommand
{
    public static Command Create(Surroundings at)
    {
        var lists = new Command("list", at.Pick("Kodeverkene.", "The code lists."));
        lists.SetHandler(
            (_, _) =>
                Table(at,
                    KodeverkRegistry.All.Select(
                        list => new[] { list.Navn, list.Entries.Length.ToString(CultureInfo.InvariantCulture), at.Pick(list.Tittel, list.TittelEn) })));
        return new("codes",
            at.Pick("Kodeverkene: søk, gyldighet, eksport og kobling til egne koder.",
                "The code lists: search, validity, export, and mapping of your own codes."))
        {
            lists, Show(at), Search(at), Diff(at), Map(at), Export(at),
        };
    }

    private static Command Show(Surroundings at)
    {
        var list = ListArgument(at);
        var date = Arguments.Day("--dato", at.Pick("Bare koder som gjelder denne dagen.", "Only codes that hold on this day."));
        var law = Arguments.Word("--lov", at.Pick("Bare koder som hører til loven.", "Only codes of the law."), ScenarioWords.Laws);
        var json = Arguments.Json();
        var command = new Command("show", at.Pick("Kodene i et kodeverk.", "The codes of a list.")) { list, date, law, json };
        command.SetHandler((parsed, _) =>
        {
            var entries =
                Find(parsed.GetValue(list)!).Entries.Where(
                    kode => (parsed.GetValue(date) is not { } day || kode.IsValid(day)) && (parsed.GetValue(law) is not { } lov || kode.IsValid(lov))).ToList();
            if (!parsed.GetValue(json))
            {
                return Table(at, entries.Select(kode => Row(at, kode)));
            }

            at.Output.WriteLine(JsonText.Write(writer => Write(writer, entries)));
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Search(Surroundings at)
    {
        var text = new Argument<string>("text");
        var command = new Command("search", at.Pick("Søker i koder og navn.", "Searches codes and names.")) { text };
        command.SetHandler((parsed, _) =>
        {
            var rows = (from list in KodeverkRegistry.All
                        from kode in list.Entries
                        where new[] { kode.Kode, kode.Navn, kode.NavnEn }.Any(word => word.Contains(parsed.GetValue(text)!, StringComparison.OrdinalIgnoreCase))
                        select (string[])[list.Navn, .. Row(at, kode)]).ToList();
            return rows.Count == 0 ? throw new UsageException("No code is called that.") : Table(at, rows);
        });
        return command;
    }

    private static Command Diff(Surroundings at)
    {
        var (from, to) = (new Argument<string>("from"), new Argument<string>("to"));
        var command = new Command("diff", at.Pick("Koder som kom og gikk mellom to dager.", "Codes that came and went between two days.")) { from, to };
        command.SetHandler((parsed, _) =>
        {
            var (before, after) = (Day(parsed.GetValue(from)!), Day(parsed.GetValue(to)!));
            return Table(at, from list in KodeverkRegistry.All
                             from kode in list.Entries
                             where kode.IsValid(before) != kode.IsValid(after)
                             select (string[])[kode.IsValid(after) ? "+" : "-", list.Navn, .. Row(at, kode)]);
        });
        return command;
    }

    private static Command Map(Surroundings at)
    {
        var list = ListArgument(at);
        var file = new Argument<string>("file") { Description = at.Pick("Linjer «min kode;NIRs kode».", "Lines «my code;NIR's code».") };
        var command =
            new Command("map",
                at.Pick("Hvilke egne koder mangler kobling; kode 1 når noen gjør det.", "Which of your codes are unmapped; exits 1 when some are.")) { list,
                    file };
        command.SetHandler((parsed, _) =>
        {
            var known = Find(parsed.GetValue(list)!).Entries.Select(static kode => kode.Kode).ToHashSet();
            using var reader = new StreamReader(at.Open(parsed.GetValue(file)!));
            var rows = new List<string[]>();
            for (var line = 1; reader.ReadLine() is { } text; line++)
            {
                var cells = text.Split(';', ',', '\t');
                var kode = cells.Length > 1 ? cells[1].Trim().Trim('"') : "";
                if (text.Trim().Length > 0 && !known.Contains(kode))
                {
                    rows.Add(
                        [line.ToString(CultureInfo.InvariantCulture), cells[0], kode.Length == 0
                            ? at.Pick("ikke koblet", "unmapped")
                            : at.Pick($"{kode} finnes ikke", $"there is no {kode}")]);
                }
            }

            Table(at, rows);
            return Task.FromResult(rows.Count == 0 ? 0 : 1);
        });
        return command;
    }

    private static Command Export(Surroundings at)
    {
        var list = ListArgument(at);
        var format = new Option<string>("--format") { DefaultValueFactory = static _ => "json", Description = "json, csv or sql.", HelpName = "FORM" };
        format.AcceptOnlyFromAmong("json", "csv", "sql");
        var command = new Command("export", at.Pick("Et kodeverk som JSON, CSV eller SQL.", "A list as JSON, CSV or SQL.")) { list, format };
        command.SetHandler((parsed, _) =>
        {
            var found = Find(parsed.GetValue(list)!);
            at.Output.Write(parsed.GetValue(format) switch
            {
                "csv" => Csv(found),
                "sql" => Sql(found),
                _ => JsonText.Write(writer => Write(writer, found.Entries)) + "\n",
            });
            return Task.FromResult(0);
        });
        return command;
    }

    private static string Csv(KodeverkList list) => string.Concat(
        list.Entries.Select(
            static kode => string.Join(';', new[] { Number(kode), kode.Kode, kode.Navn, kode.NavnEn, Iso(kode.Fra), Iso(kode.Til) }.Select(Quote)) + "\n")
                .Prepend("nummer;kode;navn;navnEn;fra;til\n"));

    private static string Sql(KodeverkList list)
    {
        var table = $"nir_{list.Navn.ToLowerInvariant()}";
        const string columns = "nummer INTEGER PRIMARY KEY, kode VARCHAR(100) NOT NULL, navn VARCHAR(300) NOT NULL, fra DATE, til DATE";
        var text = new StringBuilder($"CREATE TABLE {table} ({columns});\n");
        foreach (var kode in list.Entries)
        {
            string[] values = [Number(kode), Literal(kode.Kode), Literal(kode.Navn), Literal(Iso(kode.Fra)), Literal(Iso(kode.Til))];
            text.Append(null, $"INSERT INTO {table} VALUES ({string.Join(", ", values)});\n");
        }

        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<KodeEntry> entries)
    {
        json.WriteStartArray();
        foreach (var kode in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("nummer", kode.Nummer);
            json.WriteString("kode", kode.Kode);
            json.WriteString("navn", kode.Navn);
            json.WriteString("navnEn", kode.NavnEn);
            json.WriteString("fra", kode.Fra is { } from ? Arguments.Iso(from) : null);
            json.WriteString("til", kode.Til is { } to ? Arguments.Iso(to) : null);
            json.WriteStartArray("lovverk");
            foreach (var lov in kode.Lovverk)
            {
                json.WriteStringValue(lov.ToKode());
            }

            json.WriteEndArray();
            json.WriteString("grunnlag", kode.Grunnlag.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Argument<string> ListArgument(Surroundings at) =>
        new("list") { Description = at.Pick("Kodeverkets navn, for eksempel Sluttmaal.", "The list's name, for example Sluttmaal.") };

    private static KodeverkList Find(string name) =>
        KodeverkRegistry.All.FirstOrDefault(list => string.Equals(list.Navn, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no code list {name}. See nir codes list.");

    private static DateOnly Day(string text) => Arguments.TryDay(text, out var day) ? day : throw new UsageException("A day such as 2026-03-01 is expected.");

    private static string[] Row(Surroundings at, KodeEntry kode) =>
        [Number(kode), kode.Kode, at.Pick(kode.Navn, kode.NavnEn), $"{Iso(kode.Fra)}…{Iso(kode.Til)}".Trim('…')];

    private static string Number(KodeEntry kode) => kode.Nummer.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day is { } known ? Arguments.Iso(known) : "";

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(';', '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Literal(string text) => text.Length == 0 ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Task<int> Table(Surroundings at, IEnumerable<string[]> rows)
    {
        TextTable.Write(at.Output, [.. rows]);
        return Task.FromResult(0);
    }
}
