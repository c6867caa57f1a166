using System.Text.Json;
using Nir.Register.Stubs.JsonPaths;

namespace Nir.Register.Stubs.Matching;

/// <summary>The path leads somewhere in the JSON; with a pattern, to a value that matches it.</summary>
internal sealed class MatchesJsonPath(JsonPath path, ContentPattern? pattern) : ContentPattern
{
    public override bool Matches(string? text)
    {
        if (text is null)
        {
            return pattern is Absent;
        }

        if (JsonBody.ParseLoosely(text) is not { } root)
        {
            return false;
        }

        var found = path.Find(root);
        if (pattern is null)
        {
            return path.IsDefinite ? found is [var only] && IsSomething(only) : found.Count > 0;
        }

        var values = Values(found, pattern);
        return values.Count == 0 ? pattern is Absent : values.Any(pattern.Matches);
    }

    private static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => true,
    };

    /// <summary>What the pattern is held against: a list's items one by one, but a list as a whole when it is compared as JSON.</summary>
    private IReadOnlyList<string?> Values(IReadOnlyList<JsonElement> found, ContentPattern against)
    {
        if (against is EqualToJson)
        {
            return path.IsDefinite ? [.. found.Select(static value => value.GetRawText())] : [JsonSerializer.Serialize(found)];
        }

        var items = path.IsDefinite && found is [{ ValueKind: JsonValueKind.Array } list] ? [.. list.EnumerateArray()] : found;
        return [.. items.Where(static item => item.ValueKind is not JsonValueKind.Null).Select(static item => JsonPathValues.Text(item) ?? item.GetRawText())];
    }
}
