using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Writing to members of tracked objects: values, laws, and what a contract demands of them.</summary>
internal sealed partial class OperationTransfer
{
    private void StoreMember(int id, ObjectState known, TypeShape shape, IPropertySymbol property, Value value, IOperation source, SyntaxNode where)
    {
        Demand(value, property, where);
        if (shape.DimensionOf(property) is { } dimension)
        {
            StoreRegime(id, known, dimension, value, where);
            return;
        }

        Publish(value, source);
        if (!analysis.Members.IsFollowed(property))
        {
            return;
        }

        var (given, links) = Given(value, source, property);
        var assigned =
            known.Assign(analysis.Members.Bit(property), given, where, [.. links.Select(link => link with { Member = analysis.Members.Bit(property) })]);
        state.SetObject(id, assigned);
        _ = _given.Add(id);
        foreach (var alias in Aliases(id, known))
        {
            state.SetObject(alias, state.Object(alias)!.MaybeChanged(analysis.Members.Bit(property)));
        }

        // What belongs to the body around is judged here, unless it may be mended there.
        if (known is { IsShared: true, Shape.IsMutable: true } && given is Givenness.Yes && !analysis.Scan.MayBeMended(shape, property)
            && Around().Contains(id))
        {
            _judge.Publish(assigned, where, Doubt.From(state));
        }
    }

    private void StoreRegime(int id, ObjectState known, Dimension dimension, Value value, SyntaxNode where)
    {
        var (rows, established, source) = Rows(value, dimension);
        var mutable = known.Shape is { IsMutable: true };
        foreach (var alias in mutable ? Aliases(id, known) : [])
        {
            Forget(alias, state.Object(alias)!);
        }

        if (mutable || known.Shape is { IsValueType: true })
        {
            Move(id);
            state.Detach(id);
        }

        var given = state.Object(id)!.AssignRegime(dimension, rows, established, where, source);
        state.SetObject(id, given);
        _ = _given.Add(id);
        if (dimension is Dimension.Law)
        {
            analysis.Leave(given, where);
            analysis.Note(where, given);
        }
    }

    // Another name may be this very object, unless each was made here.
    private List<int> Aliases(int id, ObjectState known) => !known.MayChange ? [] :
    [
        .. state.Objects.Where(pair => pair.Key != id && pair.Value.MayChange && !(pair.Value.IsCreated && known.IsCreated))
            .Select(static pair => pair.Key),
    ];

    /// <summary>The rows that a law or rettsstilling may stand for.</summary>
    private (uint Rows, uint Established, int? Source) Rows(Value value, Dimension dimension)
    {
        if (value is not Value.Column column || column.Dimension != dimension || state.Object(column.Id) is not { Reachable: not 0 } source)
        {
            return value is Value.Constant { Content: null } ? (Space.Column(dimension, Space.Columns(dimension) - 1), Space.All, null) : (Space.All, 0, null);
        }

        // Null counts with the laws that do not exist.
        var absent = column.OrNull ? Space.Column(dimension, Space.Columns(dimension) - 1) : 0;
        return (
            Space.Whole(dimension, source.Reachable) | absent, Space.Whole(dimension, source.Established),
            column.OrNull || dimension is Dimension.Position ? null : SameLaw.Find(state, column.Id));
    }

    /// <summary>Whether a value counts as given, and in which rows of other objects.</summary>
    private (Givenness Given, ImmutableArray<ConditionalMember> Links) Given(Value value, IOperation source, IPropertySymbol property)
    {
        if (value is Value.Constant { Content: null })
        {
            return (Givenness.No, []);
        }

        if (value is Value.Option { IsGiven: var given })
        {
            return (Givenness.Maybe, [.. Links(given)]);
        }

        var known = value.Given;
        // What was asked and found missing is given nothing, whatever else this path knows.
        if (known is Givenness.Maybe && PlaceOf(Origin(source)) is { } place
            && state.Get(new Place.Asked(place, BinaryOperatorKind.Equals, null)) is Value.Constant { Content: true })
        {
            return (Givenness.No, []);
        }

        if (known is Givenness.Maybe && !Nullness.IsList(property.Type))
        {
            known = analysis.Nullness.Given(source);
        }

        return (Nullness.IsList(property.Type) && value is not (Value.Other or Value.List) ? Givenness.Maybe : known, []);
    }

    private IEnumerable<ConditionalMember> Links(Predicate given)
    {
        foreach (var id in given.WhenTrue.Concat(given.WhenFalse).Select(static arm => arm.Id).Distinct())
        {
            if (state.Object(id) is not null)
            {
                yield return new(0, SameLaw.Find(state, id), Laws(given.CanBeTrue, given.WhenTrue, id), Laws(given.CanBeFalse, given.WhenFalse, id));
            }
        }
    }

    // Another object of the same law may have another rettsstilling.
    private uint Laws(bool possible, ImmutableArray<Arm> arms, int id) =>
        possible ? Space.Whole(Dimension.Law, arms.Where(arm => arm.Id == id).Aggregate(Space.All, static (rows, arm) => rows & arm.Keep)) : 0;

    /// <summary>A contract on what is assigned to, or returned from, or called.</summary>
    private void Demand(Value value, ISymbol? symbol, SyntaxNode where)
    {
        if (Table.Contracts.Allowed(symbol) is { } allowed && Regime(value) is { } known)
        {
            _judge.Demand(known, allowed, where, symbol!.Name);
        }
    }

    private ObjectState? Regime(Value value) => value switch
    {
        Value.Instance instance => state.Object(instance.Id),
        Value.Column { Dimension: Dimension.Law } column => state.Object(column.Id),
        _ => null,
    };

    private static Value.Context Narrow(Value.Context context, string member, Value value) => member switch
    {
        "Dato" => context with { Day = (value as Value.Date)?.Day },
        "Tidligere" or "Overlay" => context with { IsPlain = context.IsPlain && value is Value.Constant { Content: null } },
        _ => context,
    };
}
