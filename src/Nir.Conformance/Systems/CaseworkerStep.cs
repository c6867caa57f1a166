using System.Text.Json.Nodes;

namespace Nir.Conformance.Systems;

/// <summary>What a caseworker does in the fagsystem.</summary>
/// <param name="Name">What is done: <c>enter</c>, <c>correct</c>, <c>transfer</c>, <c>end</c>, <c>reopen</c>, <c>delete</c>, <c>check</c>,
/// <c>status</c>, <c>contact</c> or <c>list</c>.</param>
/// <param name="Dato">The day it is.</param>
/// <param name="With">With what: <c>sak</c> names the case, <c>facts</c> are its facts.</param>
public sealed record CaseworkerStep(string Name, DateOnly Dato, JsonObject With)
{
    /// <summary>The name of the case. Null: the step is about all of them.</summary>
    public string? Sak => With["sak"]?.GetValue<string>();

    // The facts hold identifiers.
    /// <inheritdoc/>
    public override string ToString() => Name;
}
