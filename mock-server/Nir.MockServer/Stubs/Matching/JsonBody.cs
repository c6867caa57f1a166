using System.Text.Json;

namespace Nir.MockServer.Stubs.Matching;

/// <summary>Reads a text as JSON.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>As WireMock's JSONPath reads it: what is neither JSON nor begins like an object, a list or XML is a text.</summary>
    public static JsonElement? ParseLoosely(string text) => Parse(text) is { } json ? json
        : text.AsSpan().TrimStart() is [] or ['{' or '[' or '<', ..] ? null
        : JsonSerializer.SerializeToElement(text);

    /// <summary>Null: the text is not JSON.</summary>
    public static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
