namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What a bool member tells of a law.</summary>
/// <param name="WhenTrue">The rows one of which holds when it answers true; null: nothing is said.</param>
/// <param name="WhenFalse">The rows one of which holds when it answers false; null: nothing is said.</param>
/// <param name="IsExact">Whether it names what it rules in, not what is left.</param>
internal sealed record Guard(uint? WhenTrue, uint? WhenFalse, bool IsExact);
