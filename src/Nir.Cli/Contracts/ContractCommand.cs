using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Cli.Console;
using Nir.Conformance.Systems;

namespace Nir.Cli.Contracts;

/// <summary><c>nir contract diff OLD NEW</c>: what changed between two OpenAPI documents, and whether it breaks a client.</summary>
internal static class ContractCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (old, now) = (new Argument<string>("old"), new Argument<string>("new"));
        var json = Arguments.Json();
        var diff =
            new Command("diff", surroundings.Pick("Hva som er endret; kode 1 når noe bryter.", "What changed; exits 1 when something breaks.")) { old, now,
                json };
        diff.SetHandler((parsed, _) =>
        {
            var changes = ContractDiff.Compare(Read(surroundings, parsed.GetValue(old)!), Read(surroundings, parsed.GetValue(now)!)).ToList();
            if (parsed.GetValue(json))
            {
                surroundings.Output.WriteLine(JsonText.Write(writer => Write(writer, changes)));
            }
            else
            {
                TextTable.Write(surroundings.Output,
                    [.. changes.Select(change => new[] { change.IsBreaking ? surroundings.Pick("BRYTER", "BREAKS") : "", change.Where, change.What })]);
            }

            return Task.FromResult(changes.Exists(static change => change.IsBreaking) ? 1 : 0);
        });
        return new("contract", surroundings.Pick("Kontrakten.", "The contract.")) { diff };
    }

    private static JsonObject Read(Surroundings surroundings, string path)
    {
        try
        {
            using var stream = surroundings.Open(path);
            var document = JsonNode.Parse(stream)!.AsObject();
            return document.ContainsKey("openapi") ? document : throw new UsageException($"{path} is no OpenAPI document.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new UsageException($"{path} is no OpenAPI document.", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, List<ContractChange> changes)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteBoolean("breaking", change.IsBreaking);
            json.WriteString("where", change.Where);
            json.WriteString("what", change.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
