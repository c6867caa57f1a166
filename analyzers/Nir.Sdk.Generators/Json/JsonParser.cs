using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Nir.Sdk.Generators.Json;

/// <summary>Recursive descent over one text. Every read method returns null once something is wrong.</summary>
internal sealed class JsonParser(string text)
{
    // Our files are four levels deep; the limit keeps a hostile one from exhausting the stack.
    private const int MaximumDepth = 64;

    private readonly JsonCursor _cursor = new(text);
    private readonly ImmutableArray<JsonError>.Builder _errors = ImmutableArray.CreateBuilder<JsonError>();

    public JsonDocument Parse()
    {
        _cursor.SkipWhitespace();
        var root = ReadValue(depth: 1);
        _cursor.SkipWhitespace();
        if (root is not null && !_cursor.AtEnd)
        {
            root = FailHere("Nothing may follow the outermost value");
        }

        return new JsonDocument(root, _errors.ToImmutable());
    }

    private JsonNode? ReadValue(int depth)
    {
        var mark = _cursor.Mark();
        switch (_cursor.Current)
        {
            case '{' or '[' when depth > MaximumDepth:
                return FailHere(FormattableString.Invariant($"Nested more than {MaximumDepth} levels deep"));
            case '{':
                return ReadObject(mark, depth);
            case '[':
                return ReadArray(mark, depth);
            case '"':
                return ReadString() is { } value
                    ? JsonNode.CreateScalar(JsonKind.String, value, _cursor.PositionFrom(mark))
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
        _cursor.Advance();
        _cursor.SkipWhitespace();
        if (_cursor.TryTake('}'))
        {
            return JsonNode.CreateObject([], _cursor.PositionFrom(mark));
        }

        do
        {
            _cursor.SkipWhitespace();
            if (ReadMember(names, depth) is not { } member)
            {
                return null;
            }

            members.Add(member);
            _cursor.SkipWhitespace();
        }
        while (_cursor.TryTake(','));

        return _cursor.TryTake('}')
            ? JsonNode.CreateObject(members.ToImmutable(), _cursor.PositionFrom(mark))
            : FailHere("Expected ',' or '}' after a member");
    }

    private JsonMember? ReadMember(HashSet<string> names, int depth)
    {
        var mark = _cursor.Mark();
        if (_cursor.Current != '"')
        {
            FailHere("Expected a member name in double quotes");
            return null;
        }

        if (ReadString() is not { } name)
        {
            return null;
        }

        var namePosition = _cursor.PositionFrom(mark);
        if (!names.Add(name))
        {
            _errors.Add(new JsonError($"The member '{name}' stands here twice; remove one", namePosition));
        }

        _cursor.SkipWhitespace();
        if (!_cursor.TryTake(':'))
        {
            FailHere("Expected ':' after a member name");
            return null;
        }

        _cursor.SkipWhitespace();
        return ReadValue(depth + 1) is { } value ? new JsonMember(name, namePosition, value) : null;
    }

    private JsonNode? ReadArray(JsonPosition mark, int depth)
    {
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        _cursor.Advance();
        _cursor.SkipWhitespace();
        if (_cursor.TryTake(']'))
        {
            return JsonNode.CreateArray([], _cursor.PositionFrom(mark));
        }

        do
        {
            _cursor.SkipWhitespace();
            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
            _cursor.SkipWhitespace();
        }
        while (_cursor.TryTake(','));

        return _cursor.TryTake(']')
            ? JsonNode.CreateArray(items.ToImmutable(), _cursor.PositionFrom(mark))
            : FailHere("Expected ',' or ']' after an item");
    }

    private JsonNode? ReadLiteral(JsonPosition mark)
    {
        if (_cursor.TryTake("true"))
        {
            return JsonNode.CreateScalar(JsonKind.True, "true", _cursor.PositionFrom(mark));
        }

        if (_cursor.TryTake("false"))
        {
            return JsonNode.CreateScalar(JsonKind.False, "false", _cursor.PositionFrom(mark));
        }

        if (_cursor.TryTake("null"))
        {
            return JsonNode.CreateScalar(JsonKind.Null, "null", _cursor.PositionFrom(mark));
        }

        return FailHere(_cursor.AtEnd ? "Expected a value, but the text ends" : "Expected a value");
    }

    private JsonNode? ReadNumber(JsonPosition mark)
    {
        _cursor.TryTake('-');
        // A leading zero stands alone: 0 and 0.5, not 05.
        if (!_cursor.TryTake('0') && !_cursor.TakeDigits())
        {
            return FailHere("Expected a digit");
        }

        if (_cursor.TryTake('.') && !_cursor.TakeDigits())
        {
            return FailHere("Expected a digit after the decimal point");
        }

        if (_cursor.TryTake('e') || _cursor.TryTake('E'))
        {
            if (!_cursor.TryTake('+'))
            {
                _cursor.TryTake('-');
            }

            if (!_cursor.TakeDigits())
            {
                return FailHere("Expected a digit in the exponent");
            }
        }

        return JsonNode.CreateScalar(JsonKind.Number, _cursor.TextFrom(mark.Start), _cursor.PositionFrom(mark));
    }

    private string? ReadString()
    {
        _cursor.Advance();
        var value = new StringBuilder();
        while (!_cursor.TryTake('"'))
        {
            var read = _cursor.Current == '\\' ? ReadEscape(value) : ReadPlain(value);
            if (!read)
            {
                return null;
            }
        }

        return value.ToString();
    }

    private bool ReadPlain(StringBuilder value)
    {
        if (_cursor.AtEnd)
        {
            return Refuse("The text ends inside a string", _cursor.CurrentPosition());
        }

        var position = _cursor.CurrentPosition();
        if (_cursor.Current < ' ')
        {
            return Refuse("A control character in a string must be written as an escape", position);
        }

        if (char.IsSurrogate(_cursor.Current) && position.Length == 1)
        {
            return Refuse("Half a surrogate pair is no character", position);
        }

        for (var i = 0; i < position.Length; i++)
        {
            value.Append(_cursor.Current);
            _cursor.Advance();
        }

        return true;
    }

    private bool ReadEscape(StringBuilder value)
    {
        var mark = _cursor.Mark();
        _cursor.Advance();
        if (_cursor.TryTake('u'))
        {
            return ReadUnicodeEscape(value, mark);
        }

        var character = _cursor.Current switch
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
        {
            return Refuse("Unknown escape; write \\\\ for a backslash", _cursor.CurrentPosition());
        }

        value.Append(character);
        _cursor.Advance();
        return true;
    }

    private bool ReadUnicodeEscape(StringBuilder value, JsonPosition mark)
    {
        if (ReadHexadecimal() is not { } first)
        {
            return Refuse("Expected four hexadecimal digits after \\u", _cursor.PositionFrom(mark));
        }

        value.Append(first);
        if (!char.IsSurrogate(first))
        {
            return true;
        }

        if (!char.IsHighSurrogate(first)
            || !_cursor.TryTake("\\u")
            || ReadHexadecimal() is not { } second
            || !char.IsLowSurrogate(second))
        {
            return Refuse("Half a surrogate pair is no character", _cursor.PositionFrom(mark));
        }

        value.Append(second);
        return true;
    }

    private char? ReadHexadecimal()
    {
        var start = _cursor.Offset;
        while (_cursor.Offset < start + 4
            && _cursor.Current is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
        {
            _cursor.Advance();
        }

        return _cursor.Offset == start + 4
            ? (char)ushort.Parse(_cursor.TextFrom(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
    }

    private JsonNode? FailHere(string message)
    {
        Refuse(message, _cursor.CurrentPosition());
        return null;
    }

    private bool Refuse(string message, JsonPosition position)
    {
        _errors.Add(new JsonError(message, position));
        return false;
    }
}
