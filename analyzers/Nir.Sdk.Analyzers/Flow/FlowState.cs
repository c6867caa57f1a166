using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>What is known at one point: what each place holds, and what each object is like.</summary>
internal sealed class FlowState(Numbering numbering)
{
    private readonly Dictionary<Place, Value> values = [];
    private readonly Dictionary<int, ObjectState> objects = [];

    private FlowState(FlowState other)
        : this(other.Numbering)
    {
        foreach (var pair in other.values)
            values[pair.Key] = pair.Value;
        foreach (var pair in other.objects)
            objects[pair.Key] = pair.Value;
        foreach (var pair in other.Targets)
            Targets[pair.Key] = pair.Value;
        foreach (var pair in other.Parts)
            Parts[pair.Key] = pair.Value;
        foreach (var pair in other.Origins)
            Origins[pair.Key] = pair.Value;
    }

    public Numbering Numbering => numbering;

    /// <summary>What captures stand for where they are assigned to.</summary>
    public Dictionary<CaptureId, IOperation> Targets { get; } = [];

    /// <summary>The objects that a common name stands for, as they were where their paths met, with the code that each came from.</summary>
    public Dictionary<int, ImmutableArray<(ObjectState State, SyntaxNode Where)>> Parts { get; } = [];

    /// <summary>What captures were taken from.</summary>
    public Dictionary<CaptureId, SyntaxNode> Origins { get; } = [];

    public int Size => values.Count + objects.Count;

    public IEnumerable<KeyValuePair<Place, Value>> Values => values;

    public IEnumerable<KeyValuePair<int, ObjectState>> Objects => objects;

    public FlowState Clone() => new(this);

    public Value? Get(Place place) => values.TryGetValue(place, out var value) ? value : null;

    public void Set(Place place, Value value) => values[place] = value;

    public void Remove(Place place) => values.Remove(place);

    /// <summary>Null when the object is not tracked any longer: nothing is known of it.</summary>
    public ObjectState? Object(int id) => objects.TryGetValue(id, out var state) ? state : null;

    public void SetObject(int id, ObjectState state) => objects[id] = state;

    /// <summary>Makes an object that a piece of code stands for; an earlier one of the same code gets a number of its own.</summary>
    public int Create(object origin, ObjectState state)
    {
        var id = numbering.Of(origin);
        if (objects.TryGetValue(id, out var earlier))
        {
            var old = numbering.Of((id, "earlier"));
            Renumber(id, old);
            objects[old] = objects.TryGetValue(old, out var older) ? older.Join(earlier) : earlier;
        }

        objects[id] = state;
        return id;
    }

    /// <summary>Forgets what tests told of an object whose rows changed.</summary>
    public void ForgetTestsOf(int id)
    {
        foreach (var pair in values.Where(pair => pair.Value is Value.Test test && test.Predicate.Concerns(id) || pair.Value is Value.Option option && option.IsGiven.Concerns(id)).ToList())
            values[pair.Key] = Value.Unknown;
    }

    /// <summary>Forgets the places that begin with a variable.</summary>
    public void ForgetPathsOf(ISymbol symbol)
    {
        foreach (var place in values.Keys.Where(place => place is Place.Member && SymbolEqualityComparer.Default.Equals(place.Root, symbol)).ToList())
            values.Remove(place);
    }

    /// <summary>Narrows the objects that an answer speaks of; false when the answer is impossible here.</summary>
    public bool Refine(ImmutableArray<Arm> arms)
    {
        foreach (var arm in arms)
        {
            if (!objects.TryGetValue(arm.Id, out var state))
                continue;

            var refined = state.Refine(arm.Keep, arm.Named, arm.Where);
            if (refined.Reachable == 0 && state.Reachable != 0 && !arm.MayBeNull)
                return false;

            objects[arm.Id] = refined;
            if (refined.Reachable != state.Reachable)
                Parts.Remove(arm.Id);
            // What took its law from there has the same one.
            foreach (var pair in objects.Where(pair => pair.Value.Source == arm.Id).ToList())
                objects[pair.Key] = pair.Value.Refine(arm.Keep, arm.Named, arm.Where);
        }

        return true;
    }

    /// <summary>Takes in what holds on another path that leads here; true when that changed anything.</summary>
    public bool Join(FlowState other, object where) => new FlowJoin(this, other, where).Run();

    /// <summary>Takes out the objects that no place leads to.</summary>
    public IEnumerable<KeyValuePair<int, ObjectState>> Sweep()
    {
        var live = new HashSet<int>();
        foreach (var value in values.Values)
            Mark(value, live);

        var dead = objects.Where(pair => !live.Contains(pair.Key)).ToList();
        foreach (var pair in dead)
        {
            objects.Remove(pair.Key);
            Parts.Remove(pair.Key);
        }

        return dead;
    }

    private static void Mark(Value value, HashSet<int> live)
    {
        switch (value)
        {
            case Value.Instance instance:
                live.Add(instance.Id);
                break;
            case Value.Column column:
                live.Add(column.Id);
                break;
            case Value.Tuple tuple:
                foreach (var item in tuple.Items)
                    Mark(item, live);
                break;
        }
    }

    private void Renumber(int from, int to)
    {
        foreach (var place in values.Keys.ToList())
            values[place] = Renumber(values[place], from, to);
        foreach (var pair in objects.Where(pair => pair.Value.Source == from).ToList())
            objects[pair.Key] = pair.Value.WithSource(to);
    }

    private static Value Renumber(Value value, int from, int to) => value switch
    {
        Value.Instance instance when instance.Id == from => new Value.Instance(to),
        Value.Column column when column.Id == from => column with { Id = to },
        Value.Test test => new Value.Test(test.Predicate.Renumber(from, to)),
        Value.Option option => new Value.Option(option.IsGiven.Renumber(from, to)),
        Value.Tuple tuple => new Value.Tuple([.. tuple.Items.Select(item => Renumber(item, from, to))]),
        _ => value,
    };
}
