using System.Text.Json.Nodes;

namespace Nir.Conformance.Judging;

/// <summary>Compares content with what it must hold and lack, by JSON pointer.</summary>
internal static class Content
{
    /// <summary>What is otherwise, in words that show codes and days and never an identifier.</summary>
    public static IEnumerable<Difference> Compare(string where, JsonNode content, JsonNode? has, JsonNode? lacks, SeenCall? request)
    {
        foreach (var (pointer, expected) in has?.AsObject() ?? [])
        {
            var found = Find(content, pointer);
            if (!JsonNode.DeepEquals(found, expected))
            {
                yield return new($"{where} has {pointer} = {expected?.ToJsonString() ?? "null"}",
                    found is null ? $"{pointer} is missing" : $"{pointer} = {Show(pointer, found)}", request);
            }
        }

        foreach (var pointer in lacks?.AsArray().Select(static item => item!.GetValue<string>()) ?? [])
        {
            if (Find(content, pointer) is not null)
            {
                yield return new($"{where} lacks {pointer}", $"{pointer} is there", request);
            }
        }
    }

    public static JsonNode? Find(JsonNode? content, string pointer)
    {
        foreach (var part in pointer.Split('/').Skip(1))
        {
            content = content switch
            {
                JsonObject json => json[part],
                JsonArray list when int.TryParse(part, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return content;
    }

    private static string Show(string pointer, JsonNode found) =>
        pointer.StartsWith("/person", StringComparison.Ordinal) ? "something else" : found.ToJsonString();
}
