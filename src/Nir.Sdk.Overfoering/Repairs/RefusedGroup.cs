namespace Nir.Sdk.Overfoering.Repairs;

/// <summary>Those that wait for the same rule to be met: «37 venter på norskmål».</summary>
/// <param name="Regel">The rule's id.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Oldest">Since when the first has stood, by the database's clock.</param>
public sealed record RefusedGroup(string Regel, int Count, DateTimeOffset Oldest);
