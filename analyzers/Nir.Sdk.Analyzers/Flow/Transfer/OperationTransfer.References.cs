using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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

    // A loop's reference leads to another element at each step.
    private void Lead(IOperation target)
    {
        if (target is ILocalReferenceOperation { Local: var reference } && analysis.Scan.IsLed(reference))
        {
            state.ForgetPathsOf(reference);
            state.Set(new Place.Variable(reference), Fresh(reference.Type, (target.Syntax, "led")));
        }
    }

    // What an element is given, a reference that leads into the list may be now.
    private void Reach(IOperation element, Value value)
    {
        if (element is not IArrayElementReferenceOperation { ArrayReference: var all } || Unwrapped(all) is not ILocalReferenceOperation { Local: var list })
        {
            return;
        }

        foreach (var place in analysis.Scan.LedInto(list).Select(static one => new Place.Variable(one)))
        {
            state.ForgetPathsOf(place.Symbol);
            if (state.Get(place) is Value.Column { Dimension: var dimension } before && value is Value.Column)
            {
                var (mine, theirs) = (Rows(before, dimension), Rows(value, dimension));
                var any = ObjectState.Scalar(Space, mine.Rows, mine.Established, state.Object(before.Id)?.Evidence ?? [])
                    .Join(ObjectState.Scalar(Space, theirs.Rows, theirs.Established, []));
                state.Set(place, before with { Id = state.Create((element.Syntax, place), any) });
            }
            else if (state.Get(place) is not null)
            {
                Forget(place);
            }
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
