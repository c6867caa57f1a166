using System.CommandLine;
using System.Text.Json;
using Nir.Cli.Console;

namespace Nir.Cli.Contracts;

/// <summary><c>nir contract diff OLD NEW</c>: what changed between two OpenAPI documents, schemas, sets of types, or folders of them, and whether it breaks a
/// client.</summary>
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
            var changes = ContractFile.Compare(surroundings, parsed.GetValue(old)!, parsed.GetValue(now)!).ToList();
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
