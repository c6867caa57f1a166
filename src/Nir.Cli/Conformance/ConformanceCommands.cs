using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Cli.Console;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Conformance;

/// <summary><c>nir conformance</c>: run, list, show, compare, scaffold, adapter-check.</summary>
internal static class ConformanceCommands
{
    public static Command Create(Surroundings surroundings, string[]? rest) =>
        new("conformance", surroundings.Pick("Samsvar: kjører scenarioer mot et fagsystem.", "Runs scenarios against a fagsystem, and judges it."))
    {
        RunCommand.Create(surroundings, rest),
        List(surroundings),
        Show(surroundings),
        Compare(surroundings),
        ScaffoldCommand.Create(surroundings),
        AdapterCheckCommand.Create(surroundings, rest),
    };

    private static Command List(Surroundings surroundings)
    {
        var json = Arguments.Json();
        var choice = new ScenarioChoice();
        var command = new Command("list", surroundings.Pick("Lister scenarioene.", "Lists the scenarios.")) { json };
        choice.AddTo(command);
        command.SetHandler((parsed, _) =>
        {
            var scenarios = choice.Choose(parsed);
            if (parsed.GetValue(json))
            {
                surroundings.Output.WriteLine(JsonText.Write(writer => Write(writer, scenarios)));
            }
            else
            {
                TextTable.Write(surroundings.Output, [.. scenarios.Select(scenario => new[]
                {
                    scenario.Id, scenario.Requirement.Strength.ToWord(), scenario.Lovverk?.ToKode()
                        ?? "", string.Join(' ', scenario.Regler), scenario.GetTittel(surroundings.Culture),
                })]);
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Show(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = surroundings.Pick("Scenarioets id.", "The scenario's id.") };
        var command =
            new Command("show", surroundings.Pick("Viser et scenario som det står i filen: JSON.", "Shows a scenario as its file has it: JSON.")) { id,
                Arguments.Json() };
        command.SetHandler((parsed, _) =>
        {
            var scenario = ScenarioCatalogue.TryFind(parsed.GetValue(id)!)
                ?? throw new UsageException($"There is no scenario {parsed.GetValue(id)}. See nir conformance list.");
            surroundings.Output.Write(System.Text.Encoding.UTF8.GetString(Resource.Read($"v1/{scenario.Id}.json")));
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Compare(Surroundings surroundings)
    {
        var old = new Argument<string>("old") { Description = surroundings.Pick("En tidligere JSON-rapport.", "An earlier JSON report.") };
        var now = new Argument<string>("new") { Description = surroundings.Pick("En senere.", "A later one.") };
        var json = Arguments.Json();
        var command =
            new Command("compare",
                surroundings.Pick("Sammenligner to rapporter; kode 1 når noe er blitt verre.",
                    "Compares two reports; exits 1 when something got worse.")) { old, now, json };
        command.SetHandler((parsed, _) =>
        {
            var (before, after) = (Verdicts(surroundings, parsed.GetValue(old)!), Verdicts(surroundings, parsed.GetValue(now)!));
            var changes = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(key => (Id: key, Before: before.GetValueOrDefault(key, "-"), After: after.GetValueOrDefault(key, "-")))
                .Where(static one => one.Before != one.After).ToList();
            RowTable.Write(surroundings, parsed.GetValue(json), ["id", "before", "after"],
                [.. changes.Select(static one => new[] { one.Id, one.Before, one.After })]);
            return Task.FromResult(changes.Exists(static one => one.Before is "passed") ? 1 : 0);
        });
        return command;
    }

    private static Dictionary<string, string> Verdicts(Surroundings surroundings, string path)
    {
        try
        {
            using var stream = surroundings.Open(path);
            return JsonNode.Parse(stream)!["results"]!.AsArray()
                .ToDictionary(static one => one!["id"]!.GetValue<string>(), static one => one!["verdict"]!.GetValue<string>());
        }
        catch (Exception fault) when (fault is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new UsageException($"{path} is no JSON report of nir conformance.", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Scenario> scenarios)
    {
        json.WriteStartArray();
        foreach (var scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteString("titleNb", scenario.Tittel);
            json.WriteString("titleEn", scenario.TittelEn);
            json.WriteString("topic", scenario.Topic);
            json.WriteString("strength", scenario.Requirement.Strength.ToWord());
            json.WriteString("lovverk", scenario.Lovverk?.ToKode());
            json.WriteStartArray("regler");
            foreach (var regel in scenario.Regler)
            {
                json.WriteStringValue(regel);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
