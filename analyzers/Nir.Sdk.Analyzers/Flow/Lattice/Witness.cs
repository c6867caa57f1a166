using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A place where a member was given its value.</summary>
/// <param name="Member">The member's bit.</param>
/// <param name="Syntax">The assignment or argument.</param>
/// <param name="Rows">The rows in which the value came from here.</param>
/// <param name="Inherited">Whether the value came with a copy: then the fault lies with what changed the copy.</param>
internal sealed record Witness(ulong Member, SyntaxNode Syntax, uint Rows, bool Inherited)
{
    /// <summary>Whether what was replaced on another path may never be met on the one that has it.</summary>
    public bool IsDoubtful { get; init; }
}
