namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>One of the states that a block where paths meet was entered in: what is walked from there is walked again when more is known of it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Number">The number of the state.</param>
internal sealed record Origin(int Block, int Number) : IComparable<Origin>
{
    /// <summary>Where a walk begins.</summary>
    public static Origin Begin { get; } = new(0, 0);

    public int CompareTo(Origin? other) => other is null ? 1 : Block != other.Block ? Block.CompareTo(other.Block) : Number.CompareTo(other.Number);
}
