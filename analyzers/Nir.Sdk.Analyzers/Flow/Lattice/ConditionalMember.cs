namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A member whose value is given in some rows of another object only.</summary>
/// <param name="Member">The member's bit.</param>
/// <param name="Source">The other object.</param>
/// <param name="Given">Its rows in which the value may be given.</param>
/// <param name="NotGiven">Its rows in which it may not be.</param>
internal sealed record ConditionalMember(ulong Member, int Source, uint Given, uint NotGiven);
