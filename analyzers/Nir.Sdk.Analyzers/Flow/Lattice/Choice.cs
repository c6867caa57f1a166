namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A branch that was taken by a condition that nothing is known of.</summary>
/// <param name="Position">Where the condition stands in the text.</param>
/// <param name="Taken">What it answered.</param>
internal readonly record struct Choice(int Position, bool Taken);
