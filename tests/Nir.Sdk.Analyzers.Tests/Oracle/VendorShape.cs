namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A method as vendors write it, once right and once wrong.</summary>
/// <param name="Name">What is particular about it.</param>
/// <param name="Right">The body that the validator never refuses.</param>
/// <param name="Wrong">The body that it refuses, always or at times.</param>
internal sealed record VendorShape(string Name, string Right, string Wrong);
