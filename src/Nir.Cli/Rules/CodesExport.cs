using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Rules;

/// <summary><c>nir codes export [LIST]</c>: one list, or all, as JSON, CSV or SQL.</summary>
internal static class CodesExport
{
    /// <summary>The member that holds the lists when all are exported.</summary>
    public const string Lists = "lists";

    public static Command Create(Surroundings at)
    {
        var list = new Argument<string?>("list")
        {
            Description = at.Pick("Kodeverkets navn; uten det alle.", "The list's name; all without it."), Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { DefaultValueFactory = static _ => "json", Description = "json, csv or sql.", HelpName = "FORM" };
        format.AcceptOnlyFromAmong("json", "csv", "sql");
        var command = new Command("export", at.Pick("Kodeverk som JSON, CSV eller SQL.", "Code lists as JSON, CSV or SQL.")) { list, format, Arguments.Json() };
        command.SetHandler((parsed, _) =>
        {
            var one = parsed.GetValue(list) is { } name ? CodesCommand.Find(name) : null;
            at.Output.Write((parsed.GetValue(format), one) switch
            {
                ("csv", null) => "kodeverk;" + CsvHeader + string.Concat(KodeverkRegistry.All.Select(static every => Csv(every, $"{every.Navn};"))),
                ("csv", _) => CsvHeader + Csv(one, ""),
                ("sql", null) => string.Join('\n', KodeverkRegistry.All.Select(Sql)),
                ("sql", _) => Sql(one),
                (_, null) => JsonText.Write(WriteAll) + "\n",
                _ => JsonText.Write(json => Write(json, one.Entries)) + "\n",
            });
            return Task.FromResult(0);
        });
        return command;
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<KodeEntry> entries)
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

    public static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", typeof(CodesExport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartObject(Lists);
        foreach (var list in KodeverkRegistry.All)
        {
            json.WritePropertyName(list.Navn);
            Write(json, list.Entries);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Number(KodeEntry kode) => kode.Nummer.ToString(CultureInfo.InvariantCulture);

    public static string Iso(DateOnly? day) => day is { } known ? Arguments.Iso(known) : "";

    private const string CsvHeader = "nummer;kode;navn;navnEn;fra;til\n";

    private static string Csv(KodeverkList list, string before) => string.Concat(
        list.Entries.Select(
            kode => before + string.Join(';', new[] { Number(kode), kode.Kode, kode.Navn, kode.NavnEn, Iso(kode.Fra), Iso(kode.Til) }.Select(Quote)) + "\n"));

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

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(';', '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Literal(string text) => text.Length == 0 ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
