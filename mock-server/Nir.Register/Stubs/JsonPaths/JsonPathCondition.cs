using System.Text.Json;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>What stands in <c>[?(...)]</c>.</summary>
internal abstract class JsonPathCondition
{
    public abstract bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget);

    public sealed class And(JsonPathCondition left, JsonPathCondition right) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget) =>
            left.Holds(current, root, budget) && right.Holds(current, root, budget);
    }

    public sealed class Or(JsonPathCondition left, JsonPathCondition right) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget) =>
            left.Holds(current, root, budget) || right.Holds(current, root, budget);
    }

    public sealed class Not(JsonPathCondition condition) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget) => !condition.Holds(current, root, budget);
    }

    /// <summary><c>@.a</c>: the path leads somewhere.</summary>
    public sealed class Exists(JsonPathOperand operand) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget) => operand.Value(current, root, budget) is not null;
    }

    /// <summary><c>@.a == 1</c> and its like.</summary>
    public sealed class Compare(JsonPathOperand left, string comparison, JsonPathOperand right) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget)
        {
            var (a, b) = (left.Value(current, root, budget), right.Value(current, root, budget));
            return comparison switch
            {
                "==" => JsonPathValues.AreEqual(a, b),
                "!=" => !JsonPathValues.AreEqual(a, b),
                "<" => JsonPathValues.Order(a, b) < 0,
                "<=" => JsonPathValues.Order(a, b) <= 0,
                ">" => JsonPathValues.Order(a, b) > 0,
                _ => JsonPathValues.Order(a, b) >= 0,
            };
        }
    }

    /// <summary><c>@.a in ['x', 'y']</c>, or <c>nin</c>.</summary>
    public sealed class In(JsonPathOperand left, JsonPathOperand list, bool negated) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget)
        {
            var value = left.Value(current, root, budget);
            return list.Value(current, root, budget) is { ValueKind: JsonValueKind.Array } values
                && values.EnumerateArray().Any(item => JsonPathValues.AreEqual(value, item)) != negated;
        }
    }

    /// <summary><c>@.a =~ /x.*/i</c>: the whole value matches.</summary>
    public sealed class Like(JsonPathOperand left, BoundedRegex regex) : JsonPathCondition
    {
        public override bool Holds(JsonElement current, JsonElement root, JsonPathBudget budget) =>
            left.Value(current, root, budget) is { } value && JsonPathValues.Text(value) is { } text && regex.IsWholeMatch(text);
    }
}
