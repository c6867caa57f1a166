using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>Checks JSON against the document's schemas. A keyword that JSON Schema does not know fails, so that none goes unchecked.</summary>
internal sealed class Skjemakontroll(JsonElement dokument)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new();

    public void Kontroller(JsonElement skjema, JsonElement verdi)
    {
        var result = _schemas.GetOrAdd(skjema.GetRawText(), Build).Evaluate(verdi, Options);

        var faults = (result.Details ?? []).SelectMany(static part => part.Errors ?? [], static (part, error) => $"{part.InstanceLocation}: {error.Value}");
        Assert.True(result.IsValid, string.Join('\n', faults));
    }

    public JsonElement Finn(string referanse) =>
        referanse.TrimStart('#', '/').Split('/').Aggregate(dokument, (node, ledd) => node.GetProperty(ledd.Replace("~1", "/", StringComparison.Ordinal)));

    private JsonSchema Build(string text)
    {
        var schema = JsonNode.Parse(text)!.AsObject();
        schema["$defs"] = JsonNode.Parse(Finn("#/components/schemas").GetRawText());
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
