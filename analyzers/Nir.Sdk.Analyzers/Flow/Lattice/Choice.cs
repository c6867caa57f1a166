namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A branch that was taken: by a condition that nothing is known of, or by a law.</summary>
/// <param name="Position">Where the condition stands in the text.</param>
/// <param name="Taken">What it answered.</param>
/// <param name="Law">The law that it asked for, as a number that objects of that law have in common; null: it asked for something else.</param>
internal sealed record Choice(int Position, bool Taken, int? Law = null)
{
    /// <summary>The law of an object that is gone.</summary>
    public const int Gone = -1;
}
