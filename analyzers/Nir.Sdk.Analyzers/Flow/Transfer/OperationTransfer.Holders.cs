using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Keeping digits: what is put into a list, a member or a variable.</summary>
internal sealed partial class OperationTransfer
{
    // What a name holds is known better where something was put into it.
    private bool IsUnread(IOperation operation) =>
        PlaceOf(operation) is not { } place || state.Get(place) is null or Value.Other { Known: not Givenness.Yes };

    /// <summary>Something is put into what a place holds; null: what was in it is gone.</summary>
    private void Put(IOperation? holder, Value.Digits? digits)
    {
        switch (holder)
        {
            case IFlowCaptureReferenceOperation capture:
                Put(new Place.Capture(capture.Id), digits);
                if (state.Targets.TryGetValue(new Place.Capture(capture.Id), out var target) && target is not IFlowCaptureReferenceOperation)
                {
                    Put(target, digits);
                }

                break;
            case IConversionOperation conversion:
                Put(conversion.Operand, digits);
                break;
            case IInvocationOperation { Instance: { } inner } chain when SymbolEqualityComparer.Default.Equals(inner.Type, chain.Type):
                Put(inner, digits);
                break;
            case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                Put(new Place.Held(member.Member), digits);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when PlaceOf(holder) is { } place:
                Put(place, digits);
                break;
        }
    }

    private void Put(Place place, Value.Digits? digits)
    {
        if (digits is not null)
        {
            state.Set(place, state.Get(place)?.Held?.Union(digits) ?? digits);
        }
        else if (state.Get(place) is Value.Digits)
        {
            state.Set(place, Value.Unknown);
        }
    }

    /// <summary>Digits are written to a member, or something else is.</summary>
    private void StoreHeld(IOperation target, Value value, IOperation source)
    {
        if (target is not IMemberReferenceOperation { Member: var member } reference)
        {
            if (target is IArrayElementReferenceOperation { ArrayReference: var array } && value.Held is { } element)
            {
                Put(array, element with { Members = [] });
            }

            return;
        }

        var place = new Place.Held(member);
        if (value.Held is not { } digits)
        {
            state.Remove(place);
            return;
        }

        LeakByWrite(reference, source, digits);
        if (reference is IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: { } list })
        {
            Put(list, digits with { Members = [] });
        }
        else if (reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            state.Set(place, digits);
        }
        else
        {
            Put(reference.Instance, digits with { Members = [member.Name] });
        }
    }
}
