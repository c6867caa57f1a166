using System.Text.Json;

namespace Nir.Register.Stubs.Matching;

/// <summary>A text in an expected JSON that stands for any value of a kind: <c>${json-unit.any-number}</c> and its like.</summary>
internal sealed class JsonPlaceholder
{
    private const string Start = "${json-unit.";

    private readonly Func<JsonElement, bool> _takes;

    private JsonPlaceholder(Func<JsonElement, bool> takes) => _takes = takes;

    public bool Takes(JsonElement actual) => _takes(actual);

    /// <summary>Null: the text stands for itself.</summary>
    /// <exception cref="FormatException">It is a placeholder that is not supported.</exception>
    public static JsonPlaceholder? Find(string text)
    {
        if (!text.StartsWith("${json-unit.", StringComparison.Ordinal) && !text.StartsWith("#{json-unit.", StringComparison.Ordinal))
        {
            return null;
        }

        var name = text[Start.Length..];
        return name switch
        {
            "ignore}" or "ignore-element}" => new(static _ => true),
            "any-string}" => new(static actual => actual.ValueKind is JsonValueKind.String),
            "any-number}" => new(static actual => actual.ValueKind is JsonValueKind.Number),
            "any-boolean}" => new(static actual => actual.ValueKind is JsonValueKind.True or JsonValueKind.False),
            _ when name.StartsWith("regex}", StringComparison.Ordinal) => Regex(BoundedRegex.Parse(name["regex}".Length..])),
            _ => throw new FormatException($"The placeholder '{Journal.Redaction.Of(text)}' is not supported. ignore, ignore-element, any-string, any-number, any-boolean and regex are."),
        };
    }

    /// <summary>Whether the expected value may be missing.</summary>
    public static bool IsIgnoredElement(JsonElement expected) =>
        expected.ValueKind is JsonValueKind.String && expected.ValueEquals("${json-unit.ignore-element}");

    private static JsonPlaceholder Regex(BoundedRegex regex) =>
        new(actual => actual.ValueKind is JsonValueKind.String && regex.IsWholeMatch(actual.GetString()!));
}
