using System.Text.Json;

namespace Nir.Register.Stubs.Matching;

/// <summary>Reads a text as JSON.</summary>
internal static class JsonBody
{
    private const string SurrogateEscape = @"\ud";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Whether all its names and texts can be read: an escaped half of a surrogate pair is well-formed JSON that no text can hold.</summary>
    public static bool IsText(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => json.EnumerateObject().All(static member => member.Name.Length >= 0 && IsText(member.Value)),
                JsonValueKind.Array => json.EnumerateArray().All(IsText),
                JsonValueKind.String => json.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>As WireMock's JSONPath reads it: what is neither JSON nor begins like an object, a list or XML is a text.</summary>
    public static JsonElement? ParseLoosely(string text) => Parse(text) is { } json ? json
        : text.AsSpan().TrimStart() is [] or ['{' or '[' or '<', ..] ? null
        : JsonSerializer.SerializeToElement(text);

    /// <summary>Null: the text is not JSON.</summary>
    public static JsonElement? Parse(string text)
    {
        try
        {
            var json = JsonElement.Parse(text, Options);
            return !text.Contains(SurrogateEscape, StringComparison.OrdinalIgnoreCase) || IsText(json) ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
