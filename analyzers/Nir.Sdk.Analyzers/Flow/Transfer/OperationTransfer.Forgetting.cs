using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What is no longer known, since other code may have written to it.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>Other code runs: what it can reach may be otherwise afterwards. This alone forgets.</summary>
    /// <param name="onlyComputes">Whether that code cannot write to anything that it was not given.</param>
    private void Calling(bool onlyComputes = false)
    {
        _epoch++;
        _isChanged = true;
        if (state.MayChange)
        {
            state.Detach(id => state.Object(id) is { MayChange: true });
            // What was forgotten before, and not touched since, is forgotten still.
            foreach (var pair in state.Objects
                .Where(pair => pair.Value.MayChange && !ReferenceEquals(pair.Value, analysis.Unknown(pair.Value.Shape!, pair.Value))).ToList())
            {
                MakeUnknown(pair.Key, pair.Value);
            }
        }

        if (!onlyComputes)
        {
            state.ForgetPaths(static place => place.IsLoose);
        }

        if (analysis.Effects.MayForget)
        {
            foreach (var place in state.Values.Select(static pair => pair.Key).Where(place => !analysis.Effects.Keeps(place, MayBeWritten)).ToList())
            {
                Forget(place);
            }
        }

        if (IsStruct(new Place.This()))
        {
            Forget(new Place.This());
        }
    }

    /// <summary>A member that keeps what it holds until code that can write to it runs; what has a law is followed otherwise.</summary>
    private bool IsSettable(ISymbol member) => analysis.Receivers is null
        && member is IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false, ContainingType.IsReferenceType: true } property
        && Table.Code.IsStored(property) && Table.DimensionOf(property.Type) is null && Table.ShapeOf(property.Type) is null
        && !analysis.Members.IsFollowed(property);

    /// <summary>The written code of a member or an operator gets an object in hand: it is not leaving, but may be changed.</summary>
    private void Lend(Value? value, bool isReadOnly = false)
    {
        if (value is Value.Tuple tuple)
        {
            foreach (var item in tuple.Items)
            {
                Lend(item, isReadOnly);
            }
        }
        else if (value is Value.Instance instance && state.Object(instance.Id) is { Shape: { } shape } known)
        {
            if (shape.IsMutable)
            {
                state.SetObject(instance.Id, known.Shared());
            }
            else if (shape.IsValueType && !isReadOnly)
            {
                Forget(instance.Id, known);
            }
            else
            {
                state.SetObject(instance.Id, known.Used());
            }
        }
    }

    /// <summary>Whether a nested function that writes a variable can be run from elsewhere by now. A local function can be by any other.</summary>
    private bool MayBeWritten(ISymbol variable) => analysis.Scan.WritersOf(variable) is { } writers
        && (state.IsNested || writers.Any(writer => state.Made.Contains(writer) || (writer is LocalFunctionStatementSyntax && state.Made.Count > 0)));

    // It holds something else now, of which nothing is known.
    private void Forget(Place place)
    {
        if (place is Place.Variable variable)
        {
            state.Set(place, Fresh(TypeOf(variable.Symbol), (place, "written")));
        }
        else
        {
            state.Remove(place);
        }
    }

    private void Forget(int id, ObjectState known)
    {
        Move(id);
        state.Detach(id);
        MakeUnknown(id, known);
    }

    private void MakeUnknown(int id, ObjectState known)
    {
        // What was made here may be known to what runs, and mended by it.
        if (known is { IsShared: true, IsUsed: false, IsOwn: false } && !Around().Contains(id))
        {
            _judge.Publish(known, where: null, Doubt.From(state));
        }

        analysis.Leave(known, law: null);
        var unknown = analysis.Unknown(known.Shape!, known);
        state.SetObject(id, known.IsBoxed ? unknown.Boxed() : unknown);
    }
}
