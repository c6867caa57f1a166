using System.Text.Json.Nodes;

namespace Nir.Conformance.Scenarios;

/// <summary>One step of a scenario: what a caseworker does in the fagsystem, or what happens in the register meanwhile.</summary>
/// <param name="Name">What is done, for example <c>enter</c> or <c>transfer</c>.</param>
/// <param name="IsInRegister">Whether it happens in the register. Otherwise it is asked of the fagsystem.</param>
/// <param name="With">The rest of the step as the file has it.</param>
/// <param name="Pointer">Where it stands in the file, as a JSON pointer.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal sealed record ScenarioStep(string Name, bool IsInRegister, JsonObject With, string Pointer, int Line);
