using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What may be another name of what was written to.</summary>
internal sealed partial class OperationTransfer
{
    // What a reference leads to may be what was just written to: another reference, a field that looks like a parameter, a variable of
    // the function around, the struct that the code is in. Null: a field, or an element of something.
    private void ForgetReferences(ISymbol? written, bool isThis = false, ITypeSymbol? type = null)
    {
        var isReference = written is IParameterSymbol { RefKind: not RefKind.None };
        if (written is not null && !isReference && graph.Parent is null && !IsLoose(written))
        {
            return;
        }

        foreach (var place in state.Values.Select(static pair => pair.Key)
            .Where(place => !SymbolEqualityComparer.Default.Equals(place.Root, written) && (place.Root is { } root
                ? (root is IParameterSymbol { RefKind: not RefKind.None } other && MayBeSame(other.Type, type)) || (isReference && MayBeLedTo(root))
                : !isThis && (isReference || written is null) && IsStruct(place)))
            .ToList())
        {
            Forget(place);
        }
    }

    // A number or a text is no part of anything else, and nothing is a part of it.
    private static bool MayBeSame(ITypeSymbol one, ITypeSymbol? other) => other is null || SymbolEqualityComparer.Default.Equals(one, other)
        || (one.SpecialType is SpecialType.None && other.SpecialType is SpecialType.None);

    private bool MayBeLedTo(ISymbol variable) => IsLoose(variable)
        || (graph.Parent is not null && analysis.IsCaptured(variable) && !analysis.Scan.IsStable(variable));

    private bool IsLoose(ISymbol variable) => variable is IParameterSymbol parameter && analysis.Effects.IsLoose(parameter);

    // A struct's own members get it by reference.
    private bool IsStruct(Place place) => place is Place.This && state.Get(place) is Value.Instance { Id: var own }
        && state.Object(own) is { Shape: { IsValueType: true, Type.IsReadOnly: false } };

    // A value in a box is one for all who have the box.
    private void Box(Value value)
    {
        if (value is Value.Instance { Id: var id } && state.Object(id) is { Shape.IsValueType: true, IsBoxed: false } known)
        {
            state.SetObject(id, known.Boxed());
        }
    }
}
