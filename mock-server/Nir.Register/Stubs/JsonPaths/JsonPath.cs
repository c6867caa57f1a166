using System.Collections.Immutable;
using System.Text.Json;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>A path into JSON, as Jayway's JsonPath reads it, which is what WireMock uses.</summary>
internal sealed class JsonPath
{
    private readonly ImmutableArray<JsonPathStep> _steps;

    public JsonPath(string text, ImmutableArray<JsonPathStep> steps)
    {
        Text = text;
        _steps = steps;
        IsDefinite = steps.All(static step => step.IsDefinite);
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it leads to one place at most. Otherwise what it finds is a list.</summary>
    public bool IsDefinite { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is not one, or holds what is not supported. The message says what.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).Path();

    /// <summary>All that the path leads to, in the order of the document.</summary>
    /// <exception cref="StubLimitException">The path leads to more places than may be looked at.</exception>
    public IReadOnlyList<JsonElement> Find(JsonElement root) => Find(root, root, new JsonPathBudget());

    public IReadOnlyList<JsonElement> Find(JsonElement start, JsonElement root, JsonPathBudget budget)
    {
        IReadOnlyList<JsonElement> found = [start];
        foreach (var step in _steps)
        {
            var next = new List<JsonElement>();
            foreach (var element in found)
            {
                foreach (var child in step.From(element, root, budget))
                {
                    budget.Spend();
                    next.Add(child);
                }
            }

            found = next;
        }

        return found;
    }
}
