using System.Text;
using System.Text.Json;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>Reads what stands in <c>[?(...)]</c>.</summary>
internal sealed class JsonPathConditionParser(JsonPathParser path)
{
    private const int Deepest = 32;
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private int _depth;

    public JsonPathCondition Condition()
    {
        if (++_depth > Deepest)
        {
            throw new FormatException($"The JSONPath nests conditions more than {Deepest} levels deep.");
        }

        var condition = Conjunction();
        for (path.Blanks(); path.Take("||"); path.Blanks())
        {
            condition = new JsonPathCondition.Or(condition, Conjunction());
        }

        _depth--;
        return condition;
    }

    private JsonPathCondition Conjunction()
    {
        var condition = Term();
        for (path.Blanks(); path.Take("&&"); path.Blanks())
        {
            condition = new JsonPathCondition.And(condition, Term());
        }

        return condition;
    }

    private JsonPathCondition Term()
    {
        path.Blanks();
        if (path.Peek() is '!')
        {
            path.Take('!');
            return new JsonPathCondition.Not(Term());
        }

        if (!path.Take('('))
        {
            return Relation();
        }

        var condition = Condition();
        path.Blanks();
        path.Expect(')');
        return condition;
    }

    private JsonPathCondition Relation()
    {
        var left = Operand();
        path.Blanks();
        if (path.Take("=~"))
        {
            path.Blanks();
            return new JsonPathCondition.Like(left, Expression());
        }

        foreach (var comparison in Comparisons)
        {
            if (path.Take(comparison))
            {
                return new JsonPathCondition.Compare(left, comparison, Operand());
            }
        }

        if (path.Take("in ") || path.Take("IN "))
        {
            return new JsonPathCondition.In(left, Operand(), negated: false);
        }

        if (path.Take("nin ") || path.Take("NIN "))
        {
            return new JsonPathCondition.In(left, Operand(), negated: true);
        }

        return left.Path is not null ? new JsonPathCondition.Exists(left) : throw path.Unexpected();
    }

    private JsonPathOperand Operand()
    {
        path.Blanks();
        if (path.Take('@'))
        {
            return new(path.PathInCondition(), FromRoot: false, default);
        }

        return path.Take('$') ? new(path.PathInCondition(), FromRoot: true, default) : new(null, false, Literal());
    }

    private JsonElement Literal() => path.Peek() switch
    {
        '\'' or '"' => JsonSerializer.SerializeToElement(path.Quoted()),
        '[' => List(),
        _ => Word(),
    };

    private JsonElement List()
    {
        path.Expect('[');
        var items = new List<JsonElement>();
        for (path.Blanks(); !path.Take(']'); path.Blanks())
        {
            if (items.Count > 0)
            {
                path.Expect(',');
                path.Blanks();
            }

            items.Add(Literal());
        }

        return JsonSerializer.SerializeToElement(items);
    }

    /// <summary>A number, true, false or null.</summary>
    private JsonElement Word()
    {
        var from = path.Position;
        while (path.Peek() is { } character && (char.IsAsciiLetterOrDigit(character) || character is '-' or '+' or '.'))
        {
            path.Position++;
        }

        try
        {
            var word = path.Text[from..path.Position];
            return JsonElement.Parse(Encoding.UTF8.GetBytes(word));
        }
        catch (JsonException)
        {
            path.Position = from;
            throw path.Unexpected();
        }
    }

    private BoundedRegex Expression()
    {
        path.Expect('/');
        var regex = new StringBuilder();
        while (path.Peek() is { } character && character != '/')
        {
            path.Position++;
            if (character == '\\' && path.Take('/'))
            {
                regex.Append('/');
                continue;
            }

            regex.Append(character);
            if (character == '\\' && path.Peek() is { } escaped)
            {
                path.Position++;
                regex.Append(escaped);
            }
        }

        path.Expect('/');
        return BoundedRegex.Parse(path.Take('i') ? $"(?i){regex}" : regex.ToString());
    }
}
