using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What is known at one point: what each place holds, and what each object is like.</summary>
internal sealed partial class FlowState(Numbering numbering)
{
    private readonly Dictionary<Place, Value> _values = [];
    private readonly Dictionary<int, ObjectState> _objects = [];
    private int _changing;
    private int _paths;

    private FlowState(FlowState other)
        : this(other.Numbering)
    {
        _values = new(other._values);
        _objects = new(other._objects);
        _changing = other._changing;
        _paths = other._paths;
        Targets = new(other.Targets);
        Parts = new(other.Parts);
        Origins = new(other.Origins);
        Made = [.. other.Made];
        Choices = other.Choices;
        IsBlurred = other.IsBlurred;
        IsNested = other.IsNested;
    }

    public Numbering Numbering => numbering;

    /// <summary>What captures stand for where they are assigned to.</summary>
    public Dictionary<Place, IOperation> Targets { get; } = [];

    /// <summary>The objects that a common name stands for, as they were where their paths met, with the code that each came from.</summary>
    public Dictionary<int, Part[]> Parts { get; } = [];

    /// <summary>What captures were taken from.</summary>
    public Dictionary<Place, SyntaxNode> Origins { get; } = [];

    /// <summary>The nested functions that other code may run by now.</summary>
    public HashSet<SyntaxNode> Made { get; } = [];

    /// <summary>The branches that led here by conditions of which nothing is known.</summary>
    public ChoicePaths Choices { get; set; } = ChoicePaths.None;

    /// <summary>Whether paths were joined here that differ in what a rule reads: some of what can be followed from here may never happen.</summary>
    public bool IsBlurred { get; set; }

    /// <summary>Whether this is inside a nested function, where any other may have been made before.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether any object may change though nothing is written to it by its own name.</summary>
    public bool MayChange => _changing > 0;

    public int Size => _values.Count + _objects.Count;

    public IEnumerable<KeyValuePair<Place, Value>> Values => _values;

    public IEnumerable<KeyValuePair<int, ObjectState>> Objects => _objects;

    public FlowState Clone() => new(this);

    public Value? Get(Place place) => _values.TryGetValue(place, out var value) ? value : null;

    public void Set(Place place, Value value)
    {
        _paths += IsPath(place) && !_values.ContainsKey(place) ? 1 : 0;
        _values[place] = value;
    }

    public void Remove(Place place) => _paths -= _values.Remove(place) && IsPath(place) ? 1 : 0;

    /// <summary>Null when the object is not tracked any longer: nothing is known of it.</summary>
    public ObjectState? Object(int id) => _objects.TryGetValue(id, out var state) ? state : null;

    /// <summary>The objects that a question is true of.</summary>
    public List<int> Find(Func<ObjectState, bool> question)
    {
        List<int> found = [];
        foreach (var pair in _objects)
        {
            if (question(pair.Value))
            {
                found.Add(pair.Key);
            }
        }

        return found;
    }

    public void SetObject(int id, ObjectState state) => Put(id, state);

    /// <summary>Makes an object that a piece of code stands for; an earlier one of the same code gets a number of its own.</summary>
    public int Create(object origin, ObjectState state)
    {
        var id = numbering.Find(origin);
        if (_objects.ContainsKey(id))
        {
            Rename(id, numbering.Find((id, "earlier")));
        }

        Put(id, state);
        return id;
    }

    public void Narrow(int id, ObjectState refined)
    {
        if (_objects[id].Reachable != refined.Reachable)
        {
            Parts.Remove(id);
        }

        Put(id, refined);
    }

    /// <summary>Puts another state in an object's place; true when it says anything else.</summary>
    public bool Replace(int id, ObjectState state)
    {
        if (_objects.TryGetValue(id, out var known) && known.Equals(state))
        {
            return false;
        }

        Put(id, state);
        return true;
    }

    /// <summary>An object gets another law: what was told of it, or shared with it, holds no longer.</summary>
    public void Detach(int id) => Detach(other => other == id);

    /// <summary>The same for all that a question is true of, in one round.</summary>
    public void Detach(Func<int, bool> isLeaving)
    {
        // What was read before is what it was then.
        var places = Places(static value => value is Value.Column or Value.Tuple or Value.List or Value.Test or Value.Option);
        var read = places.ConvertAll(place => _values[place]);
        for (var i = 0; i < places.Count; i++)
        {
            _values[places[i]] = Held(read[i], isLeaving, places[i]);
        }

        SameLaw.Leave(this, isLeaving);
    }

    /// <summary>Forgets the places that begin with a variable.</summary>
    public void ForgetPathsOf(ISymbol symbol)
    {
        // Few bodies have any, and a long one has many variables.
        if (_paths == 0)
        {
            return;
        }

        foreach (var place in _values.Keys.Where(place => IsPath(place) && SymbolEqualityComparer.Default.Equals(place.Root, symbol)).ToList())
        {
            Remove(place);
        }
    }

    private static bool IsPath(Place place) => place is Place.Member or Place.Asked;

    /// <summary>Narrows the objects that an answer speaks of; false when the answer is impossible here.</summary>
    public bool Refine(ImmutableArray<Arm> arms)
    {
        foreach (var arm in arms)
        {
            if (!_objects.TryGetValue(arm.Id, out var state))
            {
                continue;
            }

            var mayBeNull = arm.MayBeNull && !state.IsPresent;
            var refined = state.Refine(arm.Keep, arm.Named, arm.Where, mayBeNull);
            if (refined.Reachable == 0 && state.Reachable != 0 && !mayBeNull)
            {
                return false;
            }

            Narrow(arm.Id, arm.Typed is { } typed ? refined.WithTyped(typed) : refined);
            // Where there may be no object, the test tells nothing of the others.
            if (!mayBeNull && !refined.Equals(state))
            {
                SameLaw.Refine(this, arm.Id, arm.Where);
            }
        }

        return true;
    }

    /// <summary>Takes over what a trial left: of the places that are seen here, and of the objects. What else it made is forgotten.</summary>
    public void Become(FlowState other, Func<Place, bool> isSeen)
    {
        foreach (var place in _values.Keys.Where(place => place is not Place.Capture && other.Get(place) is null).ToList())
        {
            Remove(place);
        }

        foreach (var pair in other._values)
        {
            if (_values.ContainsKey(pair.Key) || isSeen(pair.Key))
            {
                Set(pair.Key, pair.Value);
            }
        }

        Made.UnionWith(other.Made);
        var before = new HashSet<int>(_objects.Keys);
        // What went out of sight there may have been copied first.
        foreach (var id in before)
        {
            Put(id, other.Object(id) ?? _objects[id].Used().WithSource(null).Relink(static _ => null));
        }

        foreach (var pair in other._objects)
        {
            Put(pair.Key, pair.Value);
        }

        Parts.Clear();
        foreach (var pair in other.Parts)
        {
            Parts[pair.Key] = pair.Value;
        }

        var live = Live();
        Forget([.. _objects.Keys.Where(id => !before.Contains(id) && !live.Contains(id))]);
    }

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

    private void Put(int id, ObjectState state)
    {
        _changing += (state.MayChange ? 1 : 0) - (_objects.TryGetValue(id, out var known) && known.MayChange ? 1 : 0);
        _objects[id] = state;
    }

    private void Take(int id)
    {
        if (_objects.TryGetValue(id, out var known))
        {
            _ = _objects.Remove(id);
            _changing -= known.MayChange ? 1 : 0;
        }
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
