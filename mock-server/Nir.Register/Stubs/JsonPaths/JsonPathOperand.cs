using System.Text.Json;

namespace Nir.Register.Stubs.JsonPaths;

/// <summary>One side of a comparison: a path or a literal.</summary>
/// <param name="Path">Null: a literal.</param>
/// <param name="FromRoot">Whether the path begins at the document's root.</param>
/// <param name="Literal">The literal.</param>
internal sealed record JsonPathOperand(JsonPath? Path, bool FromRoot, JsonElement Literal)
{
    /// <summary>Null: the path leads nowhere.</summary>
    public JsonElement? Value(JsonElement current, JsonElement root, JsonPathBudget budget)
    {
        if (Path is null)
        {
            return Literal;
        }

        var found = Path.Find(FromRoot ? root : current, root, budget);
        return (Path.IsDefinite, found) switch
        {
            (true, []) => null,
            (true, [var only, ..]) => only,
            _ => JsonSerializer.SerializeToElement(found),
        };
    }
}
