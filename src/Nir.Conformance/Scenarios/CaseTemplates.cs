using System.Text.Json.Nodes;

namespace Nir.Conformance.Scenarios;

/// <summary>Complete cases that break no rule, by name (<c>cases.json</c>): a scenario says what it changes in one.</summary>
internal static class CaseTemplates
{
    private static readonly Lazy<JsonObject> All = new(static () => JsonNode.Parse(Resource.Read("cases.json"))!.AsObject());

    /// <summary>The facts of a case, with a scenario's changes laid over.</summary>
    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    public static JsonObject Create(string name, JsonNode? changes) =>
        (All.Value[name] ?? throw new KeyNotFoundException($"There is no case {name}.")).DeepClone().AsObject().With(changes);

    /// <summary>The object with a merge patch laid over (RFC 7396): null removes.</summary>
    public static JsonObject With(this JsonObject target, JsonNode? patch)
    {
        foreach (var (name, value) in patch?.AsObject() ?? [])
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else
            {
                target[name] = value is JsonObject inner ? ((target[name] as JsonObject)?.DeepClone().AsObject() ?? []).With(inner) : value.DeepClone();
            }
        }

        return target;
    }
}
