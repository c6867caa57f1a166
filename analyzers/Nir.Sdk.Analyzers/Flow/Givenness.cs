namespace Nir.Sdk.Analyzers.Flow;

/// <summary>Whether something counts as given: null and an empty list do not.</summary>
internal enum Givenness
{
    No,
    Maybe,
    Yes,
}
