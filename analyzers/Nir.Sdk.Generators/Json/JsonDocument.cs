using System.Collections.Immutable;

namespace Nir.Sdk.Generators.Json;

/// <summary>A text read as strict JSON (RFC 8259: no comments, no trailing commas).</summary>
internal sealed class JsonDocument
{
    internal JsonDocument(JsonNode? root, ImmutableArray<JsonError> errors)
    {
        Root = root;
        Errors = errors;
    }

    /// <summary>The outermost value; null when the text is not JSON, and then <see cref="Errors"/> says why.</summary>
    public JsonNode? Root { get; }

    /// <summary>
    /// The first syntax error, where reading stopped, and every repeated member name before it.
    /// A repeated name does not stop the reading.
    /// </summary>
    public ImmutableArray<JsonError> Errors { get; }

    /// <summary>Reads a text. Never throws for what the text holds.</summary>
    public static JsonDocument Parse(string text) => new JsonParser(text).Parse();
}
