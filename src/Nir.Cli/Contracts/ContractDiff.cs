using System.Text.Json.Nodes;

namespace Nir.Cli.Contracts;

/// <summary>
/// Compares two OpenAPI documents. Schemas serve both ways, so what a client must send and what it may read are both looked at: gone and newly required
/// break, come and no longer required do not.
/// </summary>
internal static class ContractDiff
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public static IEnumerable<ContractChange> Compare(JsonObject old, JsonObject now) =>
        [.. Paths(old["paths"] as JsonObject ?? [], now["paths"] as JsonObject ?? []), .. Schemas(Named(old), Named(now))];

    // What a schema takes over from another is its own too, so that nothing is another when it only stands elsewhere.
    private static JsonObject Named(JsonObject document)
    {
        var schemas = document["components"]?["schemas"] as JsonObject ?? [];
        return new(schemas.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Merge(pair.Value, schemas))));
    }

    private static JsonObject Merge(JsonNode? schema, JsonObject schemas)
    {
        var result = schema?.DeepClone() as JsonObject ?? [];
        if (result["allOf"] is not JsonArray parts)
        {
            return result;
        }

        result.Remove("allOf");
        foreach (var part in parts.Select(part => Merge(part?["$ref"]?.ToString().Split('/')[^1] is { } name ? schemas[name] : part, schemas)))
        {
            result["type"] ??= part["type"]?.DeepClone();
            result["required"] = new JsonArray([.. Texts(result["required"]).Concat(Texts(part["required"])).Distinct().Select(static name => (JsonNode)name)]);
            var members = result["properties"] as JsonObject ?? [];
            foreach (var (name, member) in part["properties"] as JsonObject ?? [])
            {
                members[name] = member?.DeepClone();
            }

            result["properties"] = members;
        }

        return result;
    }

    private static IEnumerable<ContractChange> Paths(JsonObject old, JsonObject now)
    {
        foreach (var (path, method) in Operations(old).Except(Operations(now)))
        {
            yield return new($"{method.ToUpperInvariant()} {path}", "the operation is gone", IsBreaking: true);
        }

        foreach (var (path, method) in Operations(now).Except(Operations(old)))
        {
            yield return new($"{method.ToUpperInvariant()} {path}", "the operation has come", IsBreaking: false);
        }

        foreach (var (path, method) in Operations(old).Intersect(Operations(now)))
        {
            foreach (var change in Operation($"{method.ToUpperInvariant()} {path}", old[path]![method]!.AsObject(), now[path]![method]!.AsObject()))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<ContractChange> Operation(string where, JsonObject old, JsonObject now)
    {
        var (before, after) = (Keys(old["responses"]), Keys(now["responses"]));
        foreach (var status in before.Except(after))
        {
            yield return new(where, $"the answer {status} is gone", IsBreaking: status.StartsWith('2'));
        }

        foreach (var status in after.Except(before))
        {
            yield return new(where, $"the answer {status} has come", IsBreaking: false);
        }

        foreach (var parameter in RequiredParameters(now).Except(RequiredParameters(old)))
        {
            yield return new(where, $"the parameter {parameter} is required", IsBreaking: true);
        }
    }

    /// <summary>What is otherwise between two sets of named schemas.</summary>
    public static IEnumerable<ContractChange> Schemas(JsonObject old, JsonObject now)
    {
        foreach (var name in Keys(old).Except(Keys(now)))
        {
            yield return new(name, "the schema is gone", IsBreaking: true);
        }

        foreach (var name in Keys(now).Except(Keys(old)))
        {
            yield return new(name, "the schema has come", IsBreaking: false);
        }

        foreach (var change in Keys(old).Intersect(Keys(now)).SelectMany(name => Schema(name, old[name]!, now[name]!)))
        {
            yield return change;
        }
    }

    private static IEnumerable<ContractChange> Schema(string where, JsonNode old, JsonNode now)
    {
        var (before, after) = (Keys(old["properties"]), Keys(now["properties"]));
        foreach (var name in before.Except(after))
        {
            yield return new($"{where}/{name}", "the member is gone", IsBreaking: true);
        }

        foreach (var name in after.Except(before))
        {
            yield return new($"{where}/{name}", "the member has come", IsBreaking: false);
        }

        foreach (var name in Texts(now["required"]).Except(Texts(old["required"])))
        {
            yield return new($"{where}/{name}", "the member is required", IsBreaking: true);
        }

        foreach (var code in Texts(old["enum"]).Except(Texts(now["enum"])))
        {
            yield return new(where, $"the code {code} is gone", IsBreaking: true);
        }

        foreach (var code in Texts(now["enum"]).Except(Texts(old["enum"])))
        {
            yield return new(where, $"the code {code} has come", IsBreaking: false);
        }

        if (!JsonNode.DeepEquals(old["type"], now["type"]) || !JsonNode.DeepEquals(old["format"], now["format"])
            || !JsonNode.DeepEquals(old["$ref"], now["$ref"]) || !JsonNode.DeepEquals(old["pattern"], now["pattern"]))
        {
            yield return new(where, "the type is another", IsBreaking: true);
        }

        foreach (var change in before.Intersect(after).SelectMany(name => Schema($"{where}/{name}", old["properties"]![name]!, now["properties"]![name]!)))
        {
            yield return change;
        }

        if (old["items"] is { } items && now["items"] is { } newItems)
        {
            foreach (var change in Schema($"{where}[]", items, newItems))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<(string Path, string Method)> Operations(JsonObject paths) =>
        paths.SelectMany(static path => Keys(path.Value).Where(Methods.Contains).Select(method => (path.Key, method)));

    private static IEnumerable<string> RequiredParameters(JsonObject operation) => (operation["parameters"] as JsonArray ?? [])
        .Where(static parameter => parameter?["required"] is JsonValue value && value.TryGetValue<bool>(out var required) && required)
        .Select(static parameter => parameter!["name"]?.GetValue<string>() ?? "");

    private static List<string> Keys(JsonNode? node) => node is JsonObject json ? [.. json.Select(static member => member.Key)] : [];

    private static IEnumerable<string> Texts(JsonNode? node) => node is JsonArray list ? list.Select(static item => item?.ToString() ?? "null") : [];
}
