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
        schema["$defs"] = JsonNode.Parse(Find("#/components/schemas").GetRawText());
        RemoveAnnotations(schema);
        return JsonSchema.FromText(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    // OpenAPI's own words. They choose nothing: each schema of a oneOf holds its family as a constant.
    private static void RemoveAnnotations(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            members.Remove("discriminator");
            members.Remove("x-enumDescriptions");
        }

        IEnumerable<JsonNode?> parts = node switch { JsonObject within => within.Select(static member => member.Value), JsonArray list => list, _ => [] };
        foreach (var part in parts)
        {
            RemoveAnnotations(part);
        }
    }
}
