using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What the places hold, and what becomes of it when an object changes.</summary>
internal sealed partial class FlowState
{
    public void Set(Place place, Value value)
    {
        if (_values.TryGetValue(place, out var known))
        {
            _read -= IsRead(known) ? 1 : 0;
        }
        else
        {
            _paths += IsPath(place) ? 1 : 0;
        }

        _read += IsRead(value) ? 1 : 0;
        _values[place] = value;
    }

    public void Remove(Place place)
    {
        if (_values.TryGetValue(place, out var known))
        {
            _ = _values.Remove(place);
            _paths -= IsPath(place) ? 1 : 0;
            _read -= IsRead(known) ? 1 : 0;
        }
    }

    /// <summary>An object gets another law: what was told of it, or shared with it, holds no longer.</summary>
    public void Detach(int id) => Detach(other => other == id);

    /// <summary>The same for all that a question is true of, in one round.</summary>
    public void Detach(Func<int, bool> isLeaving)
    {
        if (_read > 0)
        {
            // What was read before is what it was then.
            var places = Places(IsRead);
            var read = places.ConvertAll(place => _values[place]);
            for (var i = 0; i < places.Count; i++)
            {
                Set(places[i], Held(read[i], isLeaving, places[i]));
            }
        }

        SameLaw.Leave(this, isLeaving);
    }

    /// <summary>Forgets the places that begin with a variable.</summary>
    public void ForgetPathsOf(ISymbol symbol) => ForgetPaths(place => SymbolEqualityComparer.Default.Equals(place.Root, symbol));

    /// <summary>Whether anything is known of members.</summary>
    public bool HasPaths => _paths > 0;

    /// <summary>Forgets the paths that a question is true of.</summary>
    public void ForgetPaths(Func<Place, bool> isGone)
    {
        // Few bodies have any, and a long one has many variables.
        if (_paths == 0)
        {
            return;
        }

        foreach (var place in _values.Keys.Where(place => IsPath(place) && isGone(place)).ToList())
        {
            Remove(place);
        }
    }

    /// <summary>Forgets the instance that code runs in, for code of another.</summary>
    public void ForgetThis()
    {
        foreach (var place in _values.Keys.Where(static place => place.IsOfThis).ToList())
        {
            Remove(place);
        }
    }

    private static bool IsPath(Place place) => place is Place.Member or Place.Asked or Place.Answer;

    // What speaks of an object, and is not the object.
    private static bool IsRead(Value value) => value is Value.Column or Value.Tuple or Value.List or Value.Test or Value.Option;

    private List<Place> Places(Func<Value, bool> question)
    {
        List<Place> found = [];
        foreach (var pair in _values)
        {
            if (question(pair.Value))
            {
                found.Add(pair.Key);
            }
        }

        return found;
    }

    /// <summary>A value that does not follow objects which change now.</summary>
    public Value Held(Value value, Func<int, bool> isLeaving, object where)
    {
        switch (value)
        {
            case Value.Column column when isLeaving(column.Id) && _objects.TryGetValue(column.Id, out var known):
                return column with
                {
                    Id = Create((where, column.Dimension, "held"),
                    ObjectState.Scalar(known.Space, known.Reachable, known.Established, known.Evidence))
                };
            case Value.Test test when test.Predicate.Concerns(isLeaving):
            case Value.Option option when option.IsGiven.Concerns(isLeaving):
                return Value.Unknown;
            case Value.Tuple tuple:
                return tuple with { Items = [.. tuple.Items.Select((item, i) => Held(item, isLeaving, (where, i)))] };
            case Value.List list:
                return new Value.List([.. list.Items.Select((item, i) => Held(item, isLeaving, (where, i)))]);
            default:
                return value;
        }
    }
}
