using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What an answer leaves of one object.</summary>
/// <param name="Id">The object.</param>
/// <param name="Keep">The rows that are left.</param>
/// <param name="Named">The rows whose law the test names.</param>
/// <param name="MayBeNull">Whether no row left may also mean that there is no object: else the answer is impossible.</param>
/// <param name="Where">The test, as evidence.</param>
/// <param name="Typed">What is left if the object is of a type, where that is less; null: no type was asked for.</param>
internal sealed record Arm(int Id, uint Keep, uint Named, bool MayBeNull, SyntaxNode? Where, TypedRows? Typed = null)
{
    /// <summary>What both of two answers leave.</summary>
    public Arm And(Arm other) => this with
    {
        Keep = Keep & other.Keep,
        Named = Named | other.Named,
        MayBeNull = MayBeNull && other.MayBeNull,
        Typed = TypeOf(other) is { } type ? new(type, Under(type) & other.Under(type)) : null,
    };

    /// <summary>What the one or the other of two answers leaves.</summary>
    public Arm Or(Arm other) => this with
    {
        Keep = Keep | other.Keep,
        Named = Named | other.Named,
        MayBeNull = MayBeNull || other.MayBeNull,
        Typed = TypeOf(other) is { } type ? new(type, Under(type) | other.Under(type)) : null,
    };

    private uint Under(ITypeSymbol type) => Typed is { } typed && SymbolEqualityComparer.Default.Equals(typed.Type, type) ? typed.Keep & Keep : Keep;

    private ITypeSymbol? TypeOf(Arm other) => (Typed ?? other.Typed)?.Type;
}
