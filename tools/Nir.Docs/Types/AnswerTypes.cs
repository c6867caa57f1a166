using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Docs.Types;

/// <summary>What the register answers, as types: results, problems, tokens, and what they hold, as the contract says.</summary>
internal static class AnswerTypes
{
    private static readonly string[] Roots =
        ["OverfoeringResponse", "NirProblem", "SearchResult", "PersonSearch", "Personstatus", "TokenResponse", "TokenError"];

    private static readonly JsonElement Schemas =
        JsonDocument.Parse(Repository.Read(OpenApiPage.Source.Split('/'))).RootElement.GetProperty("components").GetProperty("schemas");

    public static Page Create()
    {
        var (answers, registrations, lists) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal));
        var body = new StringBuilder();
        var waiting = new Queue<string>(Roots);
        while (waiting.TryDequeue(out var name))
        {
            if (KodeverkRegistry.All.Any(list => list.Navn == name))
            {
                lists.Add(name);
            }
            else if (Model.Contains(name))
            {
                registrations.Add(name);
            }
            else if (answers.Add(name))
            {
                Append(body, name, waiting.Enqueue);
            }
        }

        return new Page("src/nir-types/svar.d.ts", TypeScript.Head(
        [
            .. lists.Count == 0 ? Array.Empty<string>() : [$"import type {{ {string.Join(", ", lists)} }} from './kodeverk.js';"],
            .. registrations.Count == 0 ? Array.Empty<string>() : [$"import type {{ {string.Join(", ", registrations)} }} from './registreringer.js';"],
            "import type { RegelId } from './regler.js';",
        ]) + body.ToString().TrimEnd('\n') + "\n");
    }

    // What a registration is made of has a file of its own.
    private static HashSet<string> Model { get; } =
    [
        "Registrering",
        .. Nir.Docs.Schemas.Family.All.SelectMany(
            static family => family.Felter.Select(static felt => felt.Content?.Name).OfType<string>().Append(family.Type.Name)),
    ];

    private static void Append(StringBuilder text, string name, Action<string> need)
    {
        var schema = Schemas.GetProperty(name);
        text.Append(TypeScript.Comment("", Description(schema)));
        if (schema.TryGetProperty("enum", out var codes))
        {
            text.Append(
                CultureInfo.InvariantCulture, $"export type {name} = {TypeScript.Union(codes.EnumerateArray().Select(static code => code.GetString()!))};\n\n");
            return;
        }

        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(static one => one.GetString()!).ToHashSet() : [];
        text.Append(CultureInfo.InvariantCulture, $"export interface {name} {{\n");
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
        {
            var type = (name, member.Name) == ("Avvik", "regel") ? "RegelId | (string & {})" : Type(member.Value, need);
            text.Append(TypeScript.Comment("  ", Description(member.Value)));
            text.Append(CultureInfo.InvariantCulture, $"  {TypeScript.Name(member.Name)}{(required.Contains(member.Name) ? "" : "?")}: {type};\n");
        }

        text.Append("}\n\n");
    }

    private static string Type(JsonElement schema, Action<string> need)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            need(name);
            return name;
        }

        return schema.TryGetProperty("type", out var type) ? type.GetString() switch
        {
            "array" => $"readonly {Type(schema.GetProperty("items"), need)}[]",
            "integer" or "number" => "number",
            "boolean" => "boolean",
            "object" => "Record<string, unknown>",
            _ => "string",
        } : "unknown";
    }

    private static string Description(JsonElement schema) => schema.TryGetProperty("description", out var text) ? text.GetString()! : "";
}
