using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>Reads paths. Conditions are read by <see cref="JsonPathConditionParser"/>.</summary>
internal sealed class JsonPathParser(string text)
{
    private const int Longest = 2_048;
    private const string Unnamed = " .[]()@,:?'\"*=<>!&|~/";

    private int _at;

    public int Position
    {
        get => _at;
        set => _at = value;
    }

    public string Text => text;

    /// <summary>The whole text as a path.</summary>
    public JsonPath Path()
    {
        if (text.Length > Longest)
        {
            throw new FormatException($"A JSONPath of at most {Longest} characters is expected.");
        }

        Blanks();
        var steps = ImmutableArray.CreateBuilder<JsonPathStep>();
        if (!Take('$') && _at < text.Length)
        {
            // "a.b" is short for "$.a.b".
            NamedStep(steps);
        }

        Steps(steps);
        Blanks();
        return _at == text.Length ? new JsonPath(text, steps.ToImmutable()) : throw Unexpected();
    }

    /// <summary>What follows '$' or '@' in a condition.</summary>
    public JsonPath PathInCondition()
    {
        var from = _at;
        var steps = ImmutableArray.CreateBuilder<JsonPathStep>();
        Steps(steps);
        return new JsonPath(text[from.._at], steps.ToImmutable());
    }

    public void Blanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    public char? Peek() => _at < text.Length ? text[_at] : null;

    public bool Take(string expected)
    {
        var taken = string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;
        _at += taken ? expected.Length : 0;
        return taken;
    }

    public bool Take(char expected)
    {
        var taken = Peek() == expected;
        _at += taken ? 1 : 0;
        return taken;
    }

    public void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw new FormatException($"The JSONPath lacks '{expected}' at character {_at + 1}.");
        }
    }

    public FormatException Unexpected() => new($"The JSONPath cannot be read from character {_at + 1} on, or holds what this server does not support.");

    /// <summary>A text in single or double quotation marks.</summary>
    public string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (Peek() is { } character && character != quote)
        {
            _at++;
            value.Append(character == '\\' && Peek() is { } escaped && ++_at > 0 ? escaped : character);
        }

        Expect(quote);
        return value.ToString();
    }

    private void Steps(ImmutableArray<JsonPathStep>.Builder steps)
    {
        while (true)
        {
            if (Take(".."))
            {
                steps.Add(new JsonPathStep.Descent());
                if (Peek() is not '[')
                {
                    NamedStep(steps);
                }
            }
            else if (Take('.'))
            {
                NamedStep(steps);
            }
            else if (Take('['))
            {
                steps.Add(Bracket());
                Blanks();
                Expect(']');
            }
            else
            {
                return;
            }
        }
    }

    private void NamedStep(ImmutableArray<JsonPathStep>.Builder steps)
    {
        if (Take('*'))
        {
            steps.Add(new JsonPathStep.Wildcard());
            return;
        }

        var from = _at;
        while (Peek() is { } character && !Unnamed.Contains(character, StringComparison.Ordinal))
        {
            _at++;
        }

        var name = text[from.._at];
        if (name.Length == 0)
        {
            throw Unexpected();
        }

        steps.Add(Take("()") ? Function(name) : new JsonPathStep.Name(name));
    }

    private static JsonPathStep.Length Function(string name) => name is "length" or "size"
        ? new JsonPathStep.Length()
        : throw new FormatException($"The JSONPath calls '{Journal.Redaction.Of(name)}()', which this server does not support. length() and size() are.");

    private JsonPathStep Bracket()
    {
        Blanks();
        switch (Peek())
        {
            case '*':
                _at++;
                return new JsonPathStep.Wildcard();
            case '?':
                _at++;
                Blanks();
                Expect('(');
                var condition = new JsonPathConditionParser(this).Condition();
                Blanks();
                Expect(')');
                return new JsonPathStep.Filter(condition);
            case '\'' or '"':
                var name = Quoted();
                Blanks();
                return Peek() is ','
                    ? throw new FormatException("The JSONPath names several members in one step, which this server does not support.")
                    : new JsonPathStep.Name(name);
            default:
                return Places();
        }
    }

    private JsonPathStep Places()
    {
        var first = Integer();
        Blanks();
        if (Take(':'))
        {
            Blanks();
            var last = Integer();
            Blanks();
            return Peek() is ':'
                ? throw new FormatException("The JSONPath holds a slice with a step, which this server does not support.")
                : new JsonPathStep.Slice(first, last);
        }

        var indexes = ImmutableArray.CreateBuilder<int>();
        indexes.Add(first ?? throw Unexpected());
        while (Take(','))
        {
            Blanks();
            indexes.Add(Integer() ?? throw Unexpected());
            Blanks();
        }

        return new JsonPathStep.Index(indexes.ToImmutable());
    }

    private int? Integer()
    {
        var from = _at;
        Take('-');
        while (Peek() is >= '0' and <= '9')
        {
            _at++;
        }

        return from == _at ? null
            : int.TryParse(text.AsSpan(from.._at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Unexpected();
    }
}
