using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Where an identifier's digits were taken out.</summary>
/// <param name="Syntax">The call, or the name that says what it holds.</param>
/// <param name="Name">What they are of: the identifier's type, or that name.</param>
/// <param name="IsNamed">Whether only a name says that they are digits.</param>
internal sealed record DigitSource(SyntaxNode Syntax, string Name, bool IsNamed = false);
