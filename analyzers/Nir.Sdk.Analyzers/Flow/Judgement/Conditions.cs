using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>The conditions of rules (<c>vilkaar</c>) that can be told from the registration alone.</summary>
internal static class Conditions
{
    private static readonly ImmutableHashSet<string> Felter =
        [.. RegelDescriptions.All.Where(static rule => rule.Vilkaar is { Kind: VilkaarKind.Given }).SelectMany(static rule => rule.Vilkaar!.Felter)];

    /// <summary>Whether a condition asks for a member.</summary>
    public static bool Names(ISymbol member) => member.ContainingNamespace is { Name: "Registreringer" } && Felter.Contains(member.Name);

    /// <summary>Whether one of the members that a condition asks for is certainly given.</summary>
    public static bool HasGiven(RegelVilkaar condition, ObjectState state, TypeShape shape, Members members) =>
        condition.Kind is VilkaarKind.Given
        && condition.Felter.Any(name => Find(shape, name) is { } member && state.IsDefinite(members.Bit(member)));

    /// <summary>Whether the register certainly did not accept the same value earlier: only where a context says that nothing came before.</summary>
    public static bool HasChanged(RegelVilkaar condition, Value.Context? context) =>
        condition.Kind is VilkaarKind.Changed && context is { IsPlain: true };

    private static ISymbol? Find(TypeShape shape, string name) => shape.Type.GetMembers(name).FirstOrDefault();
}
