namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>A way to run code, and the same written so that none runs.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Running">A statement that runs <c>Change</c>, which changes all that it can reach.</param>
/// <param name="Quiet">The like of it that runs nothing; null: there is none.</param>
internal sealed record EffectOperation(string Name, string Running, string? Quiet);
