using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A guard, a constant or a contract that says which rows are reached.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Rows">The rows that it speaks for.</param>
/// <param name="IsAssignment">Whether the law was given here, rather than asked for.</param>
internal sealed record Evidence(SyntaxNode Syntax, uint Rows, bool IsAssignment);
