using System.Text.Json.Nodes;

namespace Nir.Conformance.Judging;

/// <summary>A request that came to a scenario's register.</summary>
/// <param name="Number">The number in the scenario, from 1.</param>
/// <param name="Step">The step that was under way, from 0.</param>
/// <param name="Operation">What it asks for: <c>transfer</c>, <c>read</c> ...; <c>other</c> when the contract has no such address.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Id">The registration that the address names. Null: none.</param>
/// <param name="Body">The body. Null: none, or no JSON.</param>
/// <param name="IsConditional">Whether it says what it builds on: <c>If-Match</c> or <c>If-None-Match</c>.</param>
/// <param name="IsNew">Whether it says that it makes something new: <c>If-None-Match: *</c>.</param>
internal sealed record SeenCall(
    int Number, int Step, string Operation, string Method, string Path, string? Id, JsonNode? Body, bool IsConditional, bool IsNew)
{
    private int _status;

    /// <summary>The status that was answered. 0: none was.</summary>
    public int Status
    {
        get => Volatile.Read(ref _status);
        set => Volatile.Write(ref _status, value);
    }

    /// <summary>The request in one line, without identifiers.</summary>
    public override string ToString()
    {
        var path = Operation is "other" ? "an address that is not in the contract" : Id is null
            ? Path.Split('?')[0]
            : Path.Split('?')[0].Replace(Id, "{id}", StringComparison.OrdinalIgnoreCase);
        return $"{Method} {path} -> {(Status == 0 ? "no answer" : Status.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
    }
}
