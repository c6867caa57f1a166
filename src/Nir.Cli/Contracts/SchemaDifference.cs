using System.Text.Json.Nodes;

namespace Nir.Cli.Contracts;

/// <summary>
/// Compares two JSON Schemas of a family: which rules came and went, and what can be read. A rule that refuses and is new or otherwise breaks a client; a
/// remark does not, nor does a rule that is gone.
/// </summary>
internal static class SchemaDifference
{
    private static readonly string[] Annotations = ["title", "description", "$comment"];

    public static IEnumerable<ContractChange> Compare(JsonObject old, JsonObject now)
    {
        var (before, after) = (Definitions(old), Definitions(now));
        var (refusedBefore, refused) = (Refusing(before), Refusing(after));
        foreach (var rule in Rules(after).Except(Rules(before)))
        {
            yield return new(rule, "the rule has come", refused.Contains(rule));
        }

        foreach (var rule in Rules(before).Except(Rules(after)))
        {
            yield return new(rule, "the rule is gone", IsBreaking: false);
        }

        foreach (var rule in Rules(before).Intersect(Rules(after)))
        {
            if (refused.Contains(rule) != refusedBefore.Contains(rule))
            {
                yield return new(rule, refused.Contains(rule) ? "the rule refuses, and did not" : "the rule remarks, and refused", refused.Contains(rule));
            }

            if (!JsonNode.DeepEquals(WithoutAnnotations(before[rule]), WithoutAnnotations(after[rule])))
            {
                yield return new(rule, "the rule is otherwise", refused.Contains(rule));
            }
        }

        foreach (var change in ContractDiff.Schemas(Others(before), Others(after)))
        {
            yield return change;
        }
    }

    private static JsonObject Definitions(JsonObject schema) => schema["$defs"] as JsonObject ?? [];

    private static List<string> Rules(JsonObject definitions) => [.. definitions.Select(static pair => pair.Key).Where(IsRule)];

    private static JsonObject Others(JsonObject definitions) =>
        new(definitions.Where(static pair => !IsRule(pair.Key)).Select(static pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static bool IsRule(string name) => name.StartsWith("NIR", StringComparison.Ordinal);

    // The definition that holds what refuses refers to each rule by its own.
    private static HashSet<string> Refusing(JsonObject definitions) =>
    [
        .. (definitions["kanSendes"]?["allOf"] as JsonArray ?? []).Select(static one => one?["$ref"]?.ToString().Split('/')[^1]).OfType<string>(),
    ];

    private static JsonNode? WithoutAnnotations(JsonNode? rule)
    {
        var result = rule?.DeepClone();
        foreach (var name in Annotations)
        {
            (result as JsonObject)?.Remove(name);
        }

        return result;
    }
}
