namespace Nir.Register.Stubs.Scenarios;

/// <summary>A stub's part in a scenario.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="RequiredState">The state that it answers in. Null: any.</param>
/// <param name="NewState">The state that its answer leads to. Null: the same.</param>
internal sealed record ScenarioStep(string Scenario, string? RequiredState, string? NewState);
