using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What is left of an object's rows if it is of a type: a pattern asked for both, and did not match.</summary>
/// <param name="Type">The type.</param>
/// <param name="Keep">The rows that are left then.</param>
internal sealed record TypedRows(ITypeSymbol Type, uint Keep)
{
    /// <summary>Whether what is of another type is of this one.</summary>
    public bool Holds(ITypeSymbol? other)
    {
        for (var current = other; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, Type))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(TypedRows? other) => other is not null && Keep == other.Keep && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override int GetHashCode() => unchecked((int)Keep);
}
