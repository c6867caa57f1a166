using System.Collections.Immutable;
using System.Text.Json;
using Nir.Register.Stubs.JsonPaths;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads what a text has to be: <c>{ "equalTo": "x" }</c>.</summary>
internal static class ContentPatternReader
{
    private const int Deepest = 32;

    private static readonly string[] Operators =
        ["equalTo", "contains", "doesNotContain", "matches", "doesNotMatch", "equalToJson", "matchesJsonPath", "absent", "and", "or", "not"];

    public static ContentPattern Read(MappingValue value, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw value.Fault($"Patterns are at most {Deepest} levels deep.");
        }

        var members = value.Members().Select(static member => member.Name).Where(Operators.Contains).ToList();
        if (members is not [var name])
        {
            value.AllowOnly(Operators);
            throw value.Fault($"One of {string.Join(", ", Operators)} is expected.");
        }

        var operand = value.Find(name) ?? throw value.Fault($"'{name}' needs a value.");
        return name switch
        {
            "equalTo" => new EqualTo(operand.Text(), value.AllowOnly("equalTo", "caseInsensitive").Find("caseInsensitive")?.Flag() ?? false),
            "equalToJson" => Json(value, operand),
            "absent" => Absence(value.AllowOnly("absent"), operand),
            _ => Single(name, value.AllowOnly(name), operand, depth),
        };
    }

    private static ContentPattern Single(string name, MappingValue value, MappingValue operand, int depth) => name switch
    {
        "contains" => new Contains(operand.Text()),
        "doesNotContain" => new DoesNotContain(operand.Text()),
        "matches" => new MatchesExpression(Expression(operand), negated: false),
        "doesNotMatch" => new MatchesExpression(Expression(operand), negated: true),
        "matchesJsonPath" => Path(operand, depth),
        "and" => new AllOf(Several(operand, depth)),
        "or" => new AnyOf(Several(operand, depth)),
        "not" => new Not(Read(operand, depth + 1)),
        _ => throw value.Fault($"'{name}' is not known."),
    };

    public static BoundedRegex Expression(MappingValue value) => Try(value, BoundedRegex.Parse);

    /// <summary>Reads a text by a language of its own, and says where it stands when it is not of that language.</summary>
    public static T Try<T>(MappingValue value, Func<string, T> parse)
    {
        try
        {
            return parse(value.Text());
        }
        catch (FormatException fault) when (fault is not MappingException)
        {
            throw value.Fault(fault.Message);
        }
    }

    private static ImmutableArray<ContentPattern> Several(MappingValue operand, int depth) => operand.Items() is { Count: > 0 } items
        ? [.. items.Select(item => Read(item, depth + 1))]
        : throw operand.Fault("At least one pattern is expected.");

    private static Absent Absence(MappingValue value, MappingValue operand) =>
        operand.Kind is JsonValueKind.True || (operand.Kind is JsonValueKind.String && operand.Text() == "(absent)")
            ? new Absent()
            : throw operand.Fault("true is expected; for the opposite take { \"not\": { \"absent\": true } }.");

    private static EqualToJson Json(MappingValue value, MappingValue operand)
    {
        value.AllowOnly("equalToJson", "ignoreArrayOrder", "ignoreExtraElements");
        var expected = operand.Kind is JsonValueKind.String
            ? JsonBody.Parse(operand.Text()) ?? throw operand.Fault("A text that holds well-formed JSON is expected, or the JSON itself.")
            : operand.Element;
        CheckPlaceholders(operand, expected);
        return new EqualToJson(expected, value.Find("ignoreArrayOrder")?.Flag() ?? false, value.Find("ignoreExtraElements")?.Flag() ?? false);
    }

    private static void CheckPlaceholders(MappingValue operand, JsonElement expected)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                {
                    CheckPlaceholders(operand, member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in expected.EnumerateArray())
                {
                    CheckPlaceholders(operand, item);
                }

                break;
            case JsonValueKind.String:
                try
                {
                    JsonPlaceholder.Find(expected.GetString()!);
                }
                catch (FormatException fault)
                {
                    throw operand.Fault(fault.Message);
                }

                break;
        }
    }

    private static MatchesJsonPath Path(MappingValue operand, int depth)
    {
        if (operand.Kind is JsonValueKind.String)
        {
            return new MatchesJsonPath(Try(operand, JsonPath.Parse), null);
        }

        var expression = operand.Find("expression") ?? throw operand.Fault("A path is expected, or an object with 'expression' and a pattern.");
        var rest = operand.Members().Where(static member => member.Name != "expression").ToDictionary(static member => member.Name, static member => member.Value.Element);
        if (rest.Count == 0)
        {
            throw operand.Fault("A pattern is expected beside 'expression'.");
        }

        var pattern = new MappingValue(JsonSerializer.SerializeToElement(rest), operand.Pointer);
        return new MatchesJsonPath(Try(expression, JsonPath.Parse), Read(pattern, depth + 1));
    }
}
