using System.Text.Json.Nodes;

namespace Nir.Conformance.Scenarios;

/// <summary>One thing that must hold when the steps are done.</summary>
/// <param name="Kind">What is looked at: <c>sent</c>, <c>register</c>, <c>shown</c>, <c>findings</c>, <c>order</c>, <c>sameId</c> or <c>traces</c>.</param>
/// <param name="With">What must hold, as the file has it.</param>
/// <param name="Pointer">Where it stands in the file, as a JSON pointer.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal sealed record Expectation(string Kind, JsonNode With, string Pointer, int Line);
