using System.Text.Json.Nodes;

namespace Nir.Docs.Schemas;

/// <summary>The pieces that schemas are put together from. A type stands wherever a keyword needs one, as ajv's strict mode asks.</summary>
internal static class Piece
{
    /// <summary>An object whose members are as their schemas say, if they are there.</summary>
    public static JsonObject Members(params IEnumerable<(string Name, JsonNode Schema)> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
    };

    /// <summary>An object that has a member, as its schema says.</summary>
    public static JsonObject Given(string member, JsonNode schema)
    {
        var result = Members((member, schema));
        result["required"] = new JsonArray(member);
        return result;
    }

    /// <summary>An object that lacks a member, or holds null there: both mean that it is not given.</summary>
    public static JsonObject NotGiven(string member) => Members((member, Null()));

    public static JsonObject Null() => new() { ["type"] = "null" };

    public static JsonObject NotNull() => Not(Null());

    public static JsonObject OneOf(params IEnumerable<string> values) => new() { ["enum"] = Texts(values) };

    public static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    /// <summary>A text that fits a pattern, or null where the member may hold that.</summary>
    public static JsonObject Text(string pattern, bool canBeNull = false) => new() { ["type"] = Types("string", canBeNull), ["pattern"] = pattern };

    /// <summary>A list whose items are as their schema says.</summary>
    public static JsonObject List(JsonNode items, bool canBeNull = true) => new() { ["type"] = Types("array", canBeNull), ["items"] = items };

    /// <summary>A list that holds something.</summary>
    public static JsonObject Filled() => new() { ["type"] = "array", ["minItems"] = 1 };

    /// <summary>A list that holds something as its schema says.</summary>
    public static JsonObject Containing(JsonObject item) => new() { ["type"] = "array", ["contains"] = item };

    public static JsonNode Types(string type, bool canBeNull) => canBeNull ? new JsonArray(type, "null") : (JsonNode)type;

    public static JsonObject If(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };

    /// <summary>Holds when all do. What only asks for members of its own becomes one schema: it reads better, and is checked in one go.</summary>
    public static JsonObject All(params IReadOnlyList<JsonObject> schemas)
    {
        var all = schemas.SelectMany(static schema => schema is { Count: 1 } && schema["allOf"] is JsonArray parts
            ? parts.Select(static part => part!.DeepClone().AsObject())
            : [schema]).ToList();
        var asking =
            all.Where(static schema => schema.All(static word => word.Key is "type" or "properties" or "required") && schema["properties"] is JsonObject)
                .ToList();
        var names = asking.SelectMany(static schema => schema["properties"]!.AsObject().Select(static member => member.Key)).ToList();
        if (asking.Count < 2 || names.Distinct().Count() < names.Count)
        {
            return Combine("allOf", all);
        }

        var merged =
            Members(asking.SelectMany(static schema => schema["properties"]!.AsObject().Select(static member => (member.Key, member.Value!.DeepClone()))));
        if (asking.SelectMany(static schema => schema["required"] as JsonArray ?? []).Select(static name => (string)name!).ToList() is { Count: > 0 } required)
        {
            merged["required"] = Texts(required);
        }

        return Combine("allOf", [merged, .. all.Except(asking)]);
    }

    public static JsonObject Any(params IReadOnlyList<JsonObject> schemas) => Combine("anyOf", schemas);

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject Combine(string keyword, IReadOnlyList<JsonObject> schemas) =>
        schemas.Count == 1 ? schemas[0] : new() { [keyword] = new JsonArray([.. schemas]) };
}
