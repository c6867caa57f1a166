using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>One of the objects that a common name stands for.</summary>
/// <param name="State">As it was where its path met the others.</param>
/// <param name="Where">The code that it came from.</param>
internal sealed record Part(ObjectState State, SyntaxNode Where);
