using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Nir.Sdk.Generators.Json;

/// <summary>An immutable JSON value that knows where it stands in its text.</summary>
internal sealed class JsonNode
{
    private JsonNode(
        JsonKind kind,
        string text,
        ImmutableArray<JsonMember> members,
        ImmutableArray<JsonNode> items,
        JsonPosition position)
    {
        Kind = kind;
        Text = text;
        Members = members;
        Items = items;
        Position = position;
    }

    public JsonKind Kind { get; }

    /// <summary>A string's value (unescaped), a number or a literal as it is written; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>An object's members in the order they are written, duplicates included; empty for all else.</summary>
    public ImmutableArray<JsonMember> Members { get; }

    /// <summary>An array's items; empty for all else.</summary>
    public ImmutableArray<JsonNode> Items { get; }

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public JsonPosition Position { get; }

    public static JsonNode CreateObject(ImmutableArray<JsonMember> members, JsonPosition position) =>
        new(JsonKind.Object, string.Empty, members, [], position);

    public static JsonNode CreateArray(ImmutableArray<JsonNode> items, JsonPosition position) =>
        new(JsonKind.Array, string.Empty, [], items, position);

    public static JsonNode CreateScalar(JsonKind kind, string text, JsonPosition position) =>
        new(kind, text, [], [], position);

    /// <summary>The value of the first member with this name; null when there is none or this is no object.</summary>
    public JsonNode? GetMember(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The string's value; false for anything but a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = Kind == JsonKind.String ? Text : null;
        return value is not null;
    }

    /// <summary>The number, when it is written as a whole number (no fraction, no exponent) that fits.</summary>
    public bool TryGetInt32(out int value)
    {
        value = 0;
        return Kind == JsonKind.Number
            && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>True or false; false as a result for anything but the two literals.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonKind.True;
        return Kind is JsonKind.True or JsonKind.False;
    }
}
