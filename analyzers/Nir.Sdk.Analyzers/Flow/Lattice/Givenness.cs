namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Whether something counts as given: null and an empty list do not.</summary>
internal enum Givenness
{
    No,
    Maybe,
    Yes,
}
