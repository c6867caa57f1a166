using System.Collections.Immutable;
using System.Text.Json;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>One step of a path.</summary>
internal abstract class JsonPathStep
{
    /// <summary>Whether it leads to one place at most.</summary>
    public virtual bool IsDefinite => false;

    public abstract IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget);

    /// <summary>The values of an object or a list.</summary>
    private static IEnumerable<JsonElement> Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array => element.EnumerateArray(),
        _ => [],
    };

    /// <summary><c>.name</c></summary>
    public sealed class Name(string name) : JsonPathStep
    {
        public override bool IsDefinite => true;

        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget) =>
            element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? [value] : [];
    }

    /// <summary><c>[0]</c>; less than 0 counts from the end.</summary>
    public sealed class Index(ImmutableArray<int> indexes) : JsonPathStep
    {
        public override bool IsDefinite => indexes.Length == 1;

        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget)
        {
            if (element.ValueKind is not JsonValueKind.Array)
            {
                yield break;
            }

            var length = element.GetArrayLength();
            foreach (var index in indexes)
            {
                var at = index < 0 ? length + index : index;
                if (at >= 0 && at < length)
                {
                    yield return element[at];
                }
            }
        }
    }

    /// <summary><c>[1:3]</c></summary>
    public sealed class Slice(int? from, int? to) : JsonPathStep
    {
        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget)
        {
            if (element.ValueKind is not JsonValueKind.Array)
            {
                return [];
            }

            var length = element.GetArrayLength();
            var (first, last) = (Math.Max(Place(from ?? 0, length), 0), Math.Min(Place(to ?? length, length), length));
            return element.EnumerateArray().Skip(first).Take(Math.Max(last - first, 0));
        }

        private static int Place(int index, int length) => index < 0 ? length + index : index;
    }

    /// <summary><c>[*]</c></summary>
    public sealed class Wildcard : JsonPathStep
    {
        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget) => Children(element);
    }

    /// <summary><c>..</c>: the place itself and all below it. The step after it chooses among them.</summary>
    public sealed class Descent : JsonPathStep
    {
        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget)
        {
            var waiting = new Stack<JsonElement>([element]);
            while (waiting.TryPop(out var place))
            {
                if (place.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    yield return place;
                    foreach (var child in Children(place).Reverse())
                    {
                        budget.Spend();
                        waiting.Push(child);
                    }
                }
            }
        }
    }

    /// <summary><c>[?(...)]</c>: those elements of a list, or the object itself, that the condition holds for.</summary>
    public sealed class Filter(JsonPathCondition condition) : JsonPathStep
    {
        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget) => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Where(item => condition.Holds(item, root, budget)),
            JsonValueKind.Object when condition.Holds(element, root, budget) => [element],
            _ => [],
        };
    }

    /// <summary><c>.length()</c>: how many values an object or a list has.</summary>
    public sealed class Length : JsonPathStep
    {
        public override bool IsDefinite => true;

        public override IEnumerable<JsonElement> From(JsonElement element, JsonElement root, JsonPathBudget budget) =>
            element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? [JsonSerializer.SerializeToElement(Children(element).Count())] : [];
    }
}
