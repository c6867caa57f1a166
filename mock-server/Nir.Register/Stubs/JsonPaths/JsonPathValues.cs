using System.Globalization;
using System.Text.Json;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>How values compare: a number and a text that reads as one are alike, as in Jayway's JsonPath.</summary>
internal static class JsonPathValues
{
    public static bool AreEqual(JsonElement? left, JsonElement? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return false;
        }

        return (a.ValueKind, b.ValueKind) switch
        {
            (JsonValueKind.String, JsonValueKind.Number) => a.GetString() == b.GetRawText(),
            (JsonValueKind.Number, JsonValueKind.String) => Number(b.GetString()) is { } number && number == Number(a.GetRawText()),
            (JsonValueKind.Number, JsonValueKind.Number) => JsonNumber.AreEqual(a, b),
            _ => JsonElement.DeepEquals(a, b),
        };
    }

    /// <summary>Less than, equal to or more than 0; null when the two have no order.</summary>
    public static int? Order(JsonElement? left, JsonElement? right) => (left?.ValueKind, right?.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => JsonNumber.Compare(left!.Value, right!.Value),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left!.Value.GetString(), right!.Value.GetString()),
        _ => null,
    };

    /// <summary>A value as a text; null for null, objects and lists.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
