using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Nir.Register.Tests.Contract;

/// <summary>Checks JSON against the document's schemas. A keyword that JSON Schema does not know fails, so that none goes unchecked.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new();

    public void Check(JsonElement schema, JsonElement value)
    {
        var result = _schemas.GetOrAdd(schema.GetRawText(), Build).Evaluate(value, Options);

        var faults = (result.Details ?? []).SelectMany(static part => part.Errors ?? [], static (part, error) => $"{part.InstanceLocation}: {error.Value}");
        Assert.True(result.IsValid, string.Join('\n', faults));
    }

    public JsonElement Find(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, term) => node.GetProperty(term.Replace("~1", "/", StringComparison.Ordinal)));

    private JsonSchema Build(string text)
    {
        var schema = JsonNode.Parse(text)!.AsObject();
        var definitions = JsonNode.Parse(Find("#/components/schemas").GetRawText())!.AsObject();
        schema["$defs"] = definitions;
        Choose(schema, definitions);
        RemoveAnnotations(schema);
        return JsonSchema.FromText(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    // To JSON Schema a discriminator chooses nothing: what refers to its schema is held to one of those that it maps to, each with its family as a constant.
    private static void Choose(JsonObject schema, JsonObject definitions)
    {
        foreach (var (name, definition) in definitions.Where(static pair => pair.Value!["discriminator"] is not null).ToList())
        {
            var reference = $"#/components/schemas/{name}";
            var variants = definition!["discriminator"]!["mapping"]!.AsObject().Select(static pair => (string)pair.Value!).ToList();
            var users = References(schema, reference)
                .Where(user => !variants.Any(variant => user.GetPath().Contains($".{variant.Split('/')[^1]}.", StringComparison.Ordinal)));
            foreach (var user in users.ToList())
            {
                user.Remove("$ref");
                user["oneOf"] = new JsonArray([.. variants.Select(static variant => new JsonObject { ["$ref"] = variant })]);
            }
        }
    }

    private static IEnumerable<JsonObject> References(JsonNode? node, string reference) =>
    [
        .. node is JsonObject found && (found["$ref"] as JsonValue)?.ToString() == reference ? [found] : Array.Empty<JsonObject>(),
        .. Parts(node).SelectMany(part => References(part, reference)),
    ];

    // OpenAPI's own words.
    private static void RemoveAnnotations(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            members.Remove("discriminator");
            members.Remove("x-enumDescriptions");
            members.Remove("x-ms-primary-error-message");
        }

        foreach (var part in Parts(node))
        {
            RemoveAnnotations(part);
        }
    }

    private static IEnumerable<JsonNode?> Parts(JsonNode? node) =>
        node switch { JsonObject within => within.Select(static member => member.Value), JsonArray list => list, _ => [] };
}
