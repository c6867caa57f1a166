using System.CommandLine;
using System.Globalization;
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
        return new("codes",
            at.Pick("Kodeverkene: søk, gyldighet, eksport og kobling til egne koder.",
                "The code lists: search, validity, export, and mapping of your own codes."))
        {
            List(at), Show(at), Search(at), CodesDiff.Create(at), Map(at), CodesExport.Create(at),
        };
    }

    private static Command List(Surroundings at)
    {
        var json = Arguments.Json();
        var command = new Command("list", at.Pick("Kodeverkene.", "The code lists.")) { json };
        command.SetHandler((parsed, _) => Table(
            at, parsed.GetValue(json), ["list", "count", "title"],
            KodeverkRegistry.All.Select(
                list => new[] { list.Navn, list.Entries.Length.ToString(CultureInfo.InvariantCulture), at.Pick(list.Tittel, list.TittelEn) })));
        return command;
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
                return Table(at, asJson: false, Members, entries.Select(kode => Row(at, kode)));
            }

            at.Output.WriteLine(JsonText.Write(writer => CodesExport.Write(writer, entries)));
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Search(Surroundings at)
    {
        var text = new Argument<string>("text");
        var json = Arguments.Json();
        var command = new Command("search", at.Pick("Søker i koder og navn.", "Searches codes and names.")) { text, json };
        command.SetHandler((parsed, _) =>
        {
            var rows = (from list in KodeverkRegistry.All
                        from kode in list.Entries
                        where new[] { kode.Kode, kode.Navn, kode.NavnEn }.Any(word => word.Contains(parsed.GetValue(text)!, StringComparison.OrdinalIgnoreCase))
                        select (string[])[list.Navn, .. Row(at, kode)]).ToList();
            return rows.Count == 0
                ? throw new UsageException("No code is called that.")
                : Table(at, parsed.GetValue(json), ["list", .. Members], rows);
        });
        return command;
    }

    private static Command Map(Surroundings at)
    {
        var list = ListArgument(at);
        var json = Arguments.Json();
        var file = new Argument<string>("file") { Description = at.Pick("Linjer «min kode;NIRs kode».", "Lines «my code;NIR's code».") };
        var command =
            new Command("map",
                at.Pick("Hvilke egne koder mangler kobling; kode 1 når noen gjør det.", "Which of your codes are unmapped; exits 1 when some are.")) { list,
                    file, json };
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

            Table(at, parsed.GetValue(json), ["line", "code", "fault"], rows);
            return Task.FromResult(rows.Count == 0 ? 0 : 1);
        });
        return command;
    }

    /// <summary>The list of a name, whatever its case.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static KodeverkList Find(string name) =>
        KodeverkRegistry.All.FirstOrDefault(list => string.Equals(list.Navn, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no code list {name}. See nir codes list.");

    private static string[] Members { get; } = ["nummer", "kode", "name", "period"];

    private static Argument<string> ListArgument(Surroundings at) =>
        new("list") { Description = at.Pick("Kodeverkets navn, for eksempel Sluttmaal.", "The list's name, for example Sluttmaal.") };

    private static string[] Row(Surroundings at, KodeEntry kode) =>
        [CodesExport.Number(kode), kode.Kode, at.Pick(kode.Navn, kode.NavnEn), $"{CodesExport.Iso(kode.Fra)}…{CodesExport.Iso(kode.Til)}".Trim('…')];

    private static Task<int> Table(Surroundings at, bool asJson, string[] members, IEnumerable<string[]> rows)
    {
        RowTable.Write(at, asJson, members, [.. rows]);
        return Task.FromResult(0);
    }
}
