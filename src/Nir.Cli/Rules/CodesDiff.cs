using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Rules;

/// <summary><c>nir codes diff OLD [NEW]</c>: between two days, or between two versions as <c>nir codes export</c> writes them.</summary>
internal static class CodesDiff
{
    private static string[] Members { get; } = ["change", "list", "kode", "name", "what"];

    public static Command Create(Surroundings at)
    {
        var old = new Argument<string>("old")
        {
            Description = at.Pick("En dag, eller en fil fra nir codes export.", "A day, or a file from nir codes export."),
        };
        var now = new Argument<string?>("new")
        {
            Description = at.Pick("En senere dag eller fil; uten den denne versjonen.", "A later day or file; without it this version."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = Arguments.Json();
        var command =
            new Command("diff",
                at.Pick("Koder som kom, gikk og ble endret mellom to dager eller versjoner.",
                    "Codes that came, went and changed between two days or versions."))
            {
                old, now, json
            };
        command.SetHandler((parsed, _) =>
        {
            var (before, after) = (parsed.GetValue(old)!, parsed.GetValue(now));
            var rows = Arguments.TryDay(before, out var day)
                ? BetweenDays(at, day, after is not null && Arguments.TryDay(after, out var later) ? later : throw NoDay())
                : BetweenVersions(at, Read(at, before), after is null ? ThisVersion() : Read(at, after));
            RowTable.Write(at, parsed.GetValue(json), Members, [.. rows]);
            return Task.FromResult(0);
        });
        return command;
    }

    private static UsageException NoDay() => new("A day goes with a later day, such as 2026-03-01, and a file with a file.");

    private static IEnumerable<string[]> BetweenDays(Surroundings at, DateOnly before, DateOnly after) =>
        from list in KodeverkRegistry.All
        from kode in list.Entries
        where kode.IsValid(before) != kode.IsValid(after)
        select (string[])[kode.IsValid(after) ? "+" : "-", list.Navn, kode.Kode, at.Pick(kode.Navn, kode.NavnEn),
            $"{CodesExport.Iso(kode.Fra)}…{CodesExport.Iso(kode.Til)}".Trim('…')];

    private static IEnumerable<string[]> BetweenVersions(Surroundings at, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> after)
    {
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            var name = (now ?? old)![at.Pick("navn", "navnEn")]?.ToString() ?? "";
            var change = (old, now) switch
            {
                (null, _) => "+",
                (_, null) => "-",
                _ => JsonNode.DeepEquals(old, now) ? null : "~",
            };
            if (change is not null && key.Split('/') is [var list, var kode])
            {
                yield return [change, list, kode, name, change is "~" ? Describe(old!, now!) : ""];
            }
        }
    }

    private static string Describe(JsonObject old, JsonObject now) => string.Join("; ",
        from member in old.Select(static one => one.Key).Union(now.Select(static one => one.Key))
        where !JsonNode.DeepEquals(old[member], now[member])
        select $"{member}: {Show(old[member])} -> {Show(now[member])}");

    private static string Show(JsonNode? value) => value is JsonArray list ? string.Join(' ', list) : value?.ToString() ?? "-";

    private static Dictionary<string, JsonObject> ThisVersion() => Read(Encoding.UTF8.GetBytes(JsonText.Write(CodesExport.WriteAll)));

    private static Dictionary<string, JsonObject> Read(Surroundings at, string path)
    {
        try
        {
            using var stream = at.Open(path);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return Read(memory.ToArray());
        }
        catch (Exception fault) when (fault is JsonException or NullReferenceException or InvalidOperationException or ArgumentException)
        {
            throw new UsageException($"{path} is no day, and no JSON that nir codes export has written of all lists.", fault);
        }
    }

    private static Dictionary<string, JsonObject> Read(byte[] utf8Json) => (
        from list in JsonNode.Parse(utf8Json)![CodesExport.Lists]!.AsObject()
        from kode in list.Value!.AsArray()
        select (Key: $"{list.Key}/{kode!["kode"]!.GetValue<string>()}", Value: kode.AsObject())).ToDictionary(static one => one.Key, static one => one.Value);
}
