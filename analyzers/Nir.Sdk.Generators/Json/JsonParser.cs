using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Nir.Sdk.Generators.Json;

/// <summary>Recursive descent over one text. Every read method returns null once something is wrong.</summary>
internal sealed class JsonParser(string text)
{
    // Our files are four levels deep; the limit keeps a hostile one from exhausting the stack.
    private const int MaximumDepth = 64;

    private readonly JsonCursor cursor = new(text);
    private readonly ImmutableArray<JsonError>.Builder errors = ImmutableArray.CreateBuilder<JsonError>();

    public JsonDocument Parse()
    {
        cursor.SkipWhitespace();
        var root = ReadValue(depth: 1);
        cursor.SkipWhitespace();
        if (root is not null && !cursor.AtEnd)
            root = FailHere("Nothing may follow the outermost value");

        return new JsonDocument(root, errors.ToImmutable());
    }

    private JsonNode? ReadValue(int depth)
    {
        var mark = cursor.Mark();
        switch (cursor.Current)
        {
            case '{' or '[' when depth > MaximumDepth:
                return FailHere(FormattableString.Invariant($"Nested more than {MaximumDepth} levels deep"));
            case '{':
                return ReadObject(mark, depth);
            case '[':
                return ReadArray(mark, depth);
            case '"':
                return ReadString() is { } value
                    ? JsonNode.CreateScalar(JsonKind.String, value, cursor.PositionFrom(mark))
                    : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber(mark);
            default:
                return ReadLiteral(mark);
        }
    }

    private JsonNode? ReadObject(JsonPosition mark, int depth)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        cursor.Advance();
        cursor.SkipWhitespace();
        if (cursor.TryTake('}'))
            return JsonNode.CreateObject([], cursor.PositionFrom(mark));

        do
        {
            cursor.SkipWhitespace();
            if (ReadMember(names, depth) is not { } member)
                return null;

            members.Add(member);
            cursor.SkipWhitespace();
        }
        while (cursor.TryTake(','));

        return cursor.TryTake('}')
            ? JsonNode.CreateObject(members.ToImmutable(), cursor.PositionFrom(mark))
            : FailHere("Expected ',' or '}' after a member");
    }

    private JsonMember? ReadMember(HashSet<string> names, int depth)
    {
        var mark = cursor.Mark();
        if (cursor.Current != '"')
        {
            FailHere("Expected a member name in double quotes");
            return null;
        }

        if (ReadString() is not { } name)
            return null;

        var namePosition = cursor.PositionFrom(mark);
        if (!names.Add(name))
            errors.Add(new JsonError($"The member '{name}' stands here twice; remove one", namePosition));

        cursor.SkipWhitespace();
        if (!cursor.TryTake(':'))
        {
            FailHere("Expected ':' after a member name");
            return null;
        }

        cursor.SkipWhitespace();
        return ReadValue(depth + 1) is { } value ? new JsonMember(name, namePosition, value) : null;
    }

    private JsonNode? ReadArray(JsonPosition mark, int depth)
    {
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        cursor.Advance();
        cursor.SkipWhitespace();
        if (cursor.TryTake(']'))
            return JsonNode.CreateArray([], cursor.PositionFrom(mark));

        do
        {
            cursor.SkipWhitespace();
            if (ReadValue(depth + 1) is not { } item)
                return null;

            items.Add(item);
            cursor.SkipWhitespace();
        }
        while (cursor.TryTake(','));

        return cursor.TryTake(']')
            ? JsonNode.CreateArray(items.ToImmutable(), cursor.PositionFrom(mark))
            : FailHere("Expected ',' or ']' after an item");
    }

    private JsonNode? ReadLiteral(JsonPosition mark)
    {
        if (cursor.TryTake("true"))
            return JsonNode.CreateScalar(JsonKind.True, "true", cursor.PositionFrom(mark));
        if (cursor.TryTake("false"))
            return JsonNode.CreateScalar(JsonKind.False, "false", cursor.PositionFrom(mark));
        if (cursor.TryTake("null"))
            return JsonNode.CreateScalar(JsonKind.Null, "null", cursor.PositionFrom(mark));

        return FailHere(cursor.AtEnd ? "Expected a value, but the text ends" : "Expected a value");
    }

    private JsonNode? ReadNumber(JsonPosition mark)
    {
        cursor.TryTake('-');
        // A leading zero stands alone: 0 and 0.5, not 05.
        if (!cursor.TryTake('0') && !cursor.TakeDigits())
            return FailHere("Expected a digit");
        if (cursor.TryTake('.') && !cursor.TakeDigits())
            return FailHere("Expected a digit after the decimal point");

        if (cursor.TryTake('e') || cursor.TryTake('E'))
        {
            if (!cursor.TryTake('+'))
                cursor.TryTake('-');
            if (!cursor.TakeDigits())
                return FailHere("Expected a digit in the exponent");
        }

        return JsonNode.CreateScalar(JsonKind.Number, cursor.TextFrom(mark.Start), cursor.PositionFrom(mark));
    }

    private string? ReadString()
    {
        cursor.Advance();
        var value = new StringBuilder();
        while (!cursor.TryTake('"'))
        {
            var read = cursor.Current == '\\' ? ReadEscape(value) : ReadPlain(value);
            if (!read)
                return null;
        }

        return value.ToString();
    }

    private bool ReadPlain(StringBuilder value)
    {
        if (cursor.AtEnd)
            return Refuse("The text ends inside a string", cursor.CurrentPosition());

        var position = cursor.CurrentPosition();
        if (cursor.Current < ' ')
            return Refuse("A control character in a string must be written as an escape", position);
        if (char.IsSurrogate(cursor.Current) && position.Length == 1)
            return Refuse("Half a surrogate pair is no character", position);

        for (var i = 0; i < position.Length; i++)
        {
            value.Append(cursor.Current);
            cursor.Advance();
        }

        return true;
    }

    private bool ReadEscape(StringBuilder value)
    {
        var mark = cursor.Mark();
        cursor.Advance();
        if (cursor.TryTake('u'))
            return ReadUnicodeEscape(value, mark);

        var character = cursor.Current switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => JsonCursor.End,
        };
        if (character == JsonCursor.End)
            return Refuse("Unknown escape; write \\\\ for a backslash", cursor.CurrentPosition());

        value.Append(character);
        cursor.Advance();
        return true;
    }

    private bool ReadUnicodeEscape(StringBuilder value, JsonPosition mark)
    {
        if (ReadHexadecimal() is not { } first)
            return Refuse("Expected four hexadecimal digits after \\u", cursor.PositionFrom(mark));

        value.Append(first);
        if (!char.IsSurrogate(first))
            return true;

        if (!char.IsHighSurrogate(first)
            || !cursor.TryTake("\\u")
            || ReadHexadecimal() is not { } second
            || !char.IsLowSurrogate(second))
            return Refuse("Half a surrogate pair is no character", cursor.PositionFrom(mark));

        value.Append(second);
        return true;
    }

    private char? ReadHexadecimal()
    {
        var start = cursor.Offset;
        while (cursor.Offset < start + 4
            && cursor.Current is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
            cursor.Advance();

        return cursor.Offset == start + 4
            ? (char)ushort.Parse(cursor.TextFrom(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
    }

    private JsonNode? FailHere(string message)
    {
        Refuse(message, cursor.CurrentPosition());
        return null;
    }

    private bool Refuse(string message, JsonPosition position)
    {
        errors.Add(new JsonError(message, position));
        return false;
    }
}
