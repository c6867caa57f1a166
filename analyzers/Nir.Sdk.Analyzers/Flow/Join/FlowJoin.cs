using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Join;

/// <summary>What happens where paths meet: row by row for each object, so that law and field stay together.</summary>
/// <param name="into">What holds there so far, changed in place.</param>
/// <param name="other">What holds on the path that arrives.</param>
/// <param name="where">Names the meeting point.</param>
internal sealed class FlowJoin(FlowState into, FlowState other, object where)
{
    private const int MostParts = 16;

    private readonly HashSet<int> _merged = [];
    private readonly Dictionary<int, (int? Left, int? Right)> _common = [];
    private bool _changed;

    public bool Run()
    {
        // Tests are read against the objects as they were on each path, so values come before objects.
        var before = into.Clone();
        foreach (var pair in before.Values)
        {
            JoinValue(before, pair.Key, pair.Value);
        }

        // What may hold digits on one path may hold them.
        foreach (var pair in other.Values.Where(pair => pair.Value is Value.Digits && before.Get(pair.Key) is null))
        {
            Change(pair.Key, pair.Value);
        }

        foreach (var pair in other.Objects)
        {
            Put(pair.Key, into.Object(pair.Key) is { } known ? Join(before, known, pair.Value) : pair.Value);
        }

        // What goes by a common name now is not dropped when its own name goes.
        foreach (var id in _merged)
        {
            if (into.Object(id) is { } state)
            {
                Put(id, state.Used().Aliased());
            }
        }

        _changed |= other.Made.Count > 0 && !into.Made.IsSupersetOf(other.Made);
        into.Made.UnionWith(other.Made);
        if (other.IsBlurred && !into.IsBlurred)
        {
            (into.IsBlurred, _changed) = (true, true);
        }

        // A choice that was made both ways decides nothing here.
        var choices = into.Choices.Join(other.Choices);
        _changed |= !ReferenceEquals(choices, into.Choices);
        into.Choices = choices;

        _changed |= SameLaw.Join(into, before, other, _common);
        foreach (var pair in other.Targets)
        {
            into.Targets[pair.Key] = pair.Value;
        }

        foreach (var pair in other.Parts)
        {
            AddParts(pair.Key, pair.Value);
        }

        return _changed;
    }

    private void JoinValue(FlowState before, Place place, Value mine)
    {
        if (other.Get(place) is not { } theirs)
        {
            // On one path only: a local is out of scope, or not assigned yet, and so never read; anything else has not been looked at.
            if (mine is not Value.Digits && place is not (Place.Capture or Place.Variable { Symbol: ILocalSymbol }))
            {
                Change(place, null);
            }

            return;
        }

        if (!mine.Equals(theirs))
        {
            Change(place, Merge(before, place, mine, theirs));
        }
    }

    private void Change(Place place, Value? value)
    {
        if (value is not null && value.Equals(into.Get(place)))
        {
            return;
        }

        _changed = true;
        if (value is null)
        {
            into.Remove(place);
        }
        else
        {
            into.Set(place, value);
        }
    }

    private Value Merge(FlowState before, Place place, Value mine, Value theirs)
    {
        if (mine is Value.Digits || theirs is Value.Digits)
        {
            return Value.DigitsIn([mine, theirs])!;
        }

        if (Truth.IsBoolean(mine, theirs))
        {
            return Truth.Merge(mine, before, theirs, other);
        }

        if (Presence(mine) is { } here && Presence(theirs) is { } there && (mine is Value.Option || theirs is Value.Option || !here.Equals(there)))
        {
            return Truth.MergeOptions(here, before, there, other);
        }

        return (mine, theirs) switch
        {
            (Value.Instance a, Value.Instance b) => MergeObjects(before, place, a.Id, b.Id),
            (Value.Column a, Value.Column b) when a.Id == b.Id && a.Dimension == b.Dimension => a with { OrNull = a.OrNull || b.OrNull },
            (Value.Column a, Value.Constant { Content: null }) when IsAbsent(other, a.Id) => MergeWithNull(before, a),
            (Value.Constant { Content: null }, Value.Column b) when IsAbsent(before, b.Id) => MergeWithNull(other, b),
            (Value.Column a, Value.Column b) when a.Dimension == b.Dimension && !a.OrNull && !b.OrNull && before.Object(a.Id) is not null
                && other.Object(b.Id) is not null =>
                new Value.Column(((Value.Instance)MergeObjects(before, place, a.Id, b.Id)).Id, a.Dimension),
            (Value.Instance a, Value.Constant { Content: null }) => MergeWithNull(before, place, a.Id, other, isMine: true),
            (Value.Constant { Content: null }, Value.Instance b) => MergeWithNull(other, place, b.Id, before, isMine: false),
            (Value.Tuple a, Value.Tuple b) when a.Items.Length == b.Items.Length =>
                a with { Items = MergeItems(before, place, a.Items, b.Items) },
            (Value.List a, Value.List b) when a.Items.Length == b.Items.Length => new Value.List(MergeItems(before, place, a.Items, b.Items)),
            _ => new Value.Other(mine.Given == theirs.Given ? mine.Given : Givenness.Maybe),
        };
    }

    private ImmutableArray<Value> MergeItems(FlowState before, Place place, ImmutableArray<Value> mine, ImmutableArray<Value> theirs) =>
        [.. mine.Select((one, i) => one.Equals(theirs[i]) ? one : Merge(before, new Place.Item(place, i), one, theirs[i]))];

    /// <summary>Whether a value is given, as a test; null for what is told in other ways.</summary>
    private static Predicate? Presence(Value value) => value switch
    {
        Value.Option option => option.IsGiven,
        Value.Constant constant => Predicate.Always(constant.Content is not null),
        Value.Other { Known: Givenness.Yes } => Predicate.Always(true),
        Value.Other { Known: Givenness.No } => Predicate.Always(false),
        Value.Other => Predicate.Nothing,
        _ => null,
    };

    private static bool IsAbsent(FlowState state, int id) => state.Object(id) is null or { Reachable: 0 };

    /// <summary>An object or none: where there is none, it has no rows.</summary>
    private Value MergeWithNull(FlowState holder, Place place, int id, FlowState without, bool isMine)
    {
        var present = holder.Object(id);
        if (present is null)
        {
            return Value.Unknown;
        }

        if (IsAbsent(without, id))
        {
            Put(id, (into.Object(id) ?? present).OrNull());
            return new Value.Instance(id);
        }

        var name = into.Numbering.Find((where, place));
        Put(name, (into.Object(name) is { } earlier ? earlier.Join(Alias(present)) : Alias(present)).OrNull());
        _merged.Add(id);
        _common[name] = isMine ? (id, null) : (null, id);
        return new Value.Instance(name);
    }

    private Value MergeWithNull(FlowState holder, Value.Column column)
    {
        if ((into.Object(column.Id) ?? holder.Object(column.Id)) is { } known)
        {
            Put(column.Id, known.OrNull());
        }

        return column with { OrNull = true };
    }

    private Value MergeObjects(FlowState before, Place place, int mine, int theirs)
    {
        if (before.Object(mine) is not { } left || other.Object(theirs) is not { } right)
        {
            return Value.Unknown;
        }

        var name = into.Numbering.Find((where, place));
        var joined = mine == name ? left : Alias(left);
        joined = Join(before, joined, theirs == name ? right : Alias(right));
        Put(name, into.Object(name) is { } earlier && mine != name ? earlier.Join(joined) : joined);
        // By the common name what is wrong may be mended yet: it is judged where that is published, not where its own name goes.
        _merged.UnionWith(new[] { mine, theirs }.Where(id => id != name));
        _common[name] = (mine, theirs);
        if (place is Place.Capture capture)
        {
            AddParts(name, mine == name ? [] : PartsOf(before, mine, left, capture));
            AddParts(name, theirs == name ? [] : PartsOf(other, theirs, right, capture));
            // What is assigned on the way is judged by the name that it got.
            if (!before.Origins.ContainsKey(capture) || !other.Origins.ContainsKey(capture))
            {
                _merged.Add(name);
            }
        }

        return new Value.Instance(name);
    }

    // What one path replaced is certain on the other alone.
    private ObjectState Join(FlowState before, ObjectState mine, ObjectState theirs) =>
        mine.Witnesses.SequenceEqual(theirs.Witnesses) ? mine.Join(theirs)
        : Doubt.From(before).Keep(mine, theirs).Join(Doubt.From(other).Keep(theirs, mine));

    private static Part[] PartsOf(FlowState state, int id, ObjectState whole, Place.Capture capture) =>
        state.Parts.TryGetValue(id, out var parts) ? parts
        : state.Origins.TryGetValue(capture, out var origin) ? [new(whole, origin)]
        : [];

    private void AddParts(int id, Part[] parts)
    {
        var known = into.Parts.TryGetValue(id, out var earlier) ? earlier : [];
        Part[] added =
            [.. parts.Where(part => part.State.Shape is { IsMutable: false } && !known.Any(one => one.Where == part.Where && one.State.Equals(part.State)))];
        if (added.Length == 0 || known.Length + added.Length > MostParts)
        {
            return;
        }

        into.Parts[id] = [.. known, .. added];
        _changed = true;
    }

    // One name for two objects: what is written by it is written to one of them, so they count as shared and it as any.
    private static ObjectState Alias(ObjectState state) =>
        state.Shape is not { IsMutable: true } ? state
        : state.IsOwn ? ObjectState.Unknown(state.Space, state.Shape).Owned()
        : ObjectState.Unknown(state.Space, state.Shape);

    private void Put(int id, ObjectState state) => _changed |= into.Replace(id, state);
}
