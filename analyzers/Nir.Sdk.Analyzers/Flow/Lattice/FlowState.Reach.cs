namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What can still be reached, and by which number: objects that nothing leads to are let go.</summary>
internal sealed partial class FlowState
{
    /// <summary>Takes out the objects that no place leads to.</summary>
    public List<ObjectState> Sweep()
    {
        var (live, gone, dead) = (Live(), new HashSet<int>(), new List<ObjectState>());
        foreach (var pair in _objects)
        {
            if (!live.Contains(pair.Key))
            {
                gone.Add(pair.Key);
                dead.Add(pair.Value);
            }
        }

        if (dead.Count > 0)
        {
            Forget(gone);
        }

        return dead;
    }

    /// <summary>Takes out those of some laws that no place leads to, no answer speaks of, and no object or choice has in common with them.</summary>
    public void Release(List<int> laws, Predicate? answer)
    {
        if (laws.Count == 0)
        {
            return;
        }

        var live = Live();
        foreach (var value in _values.Values)
        {
            MarkAnswer((value as Value.Test)?.Predicate ?? (value as Value.Option)?.IsGiven, live);
        }

        MarkAnswer(answer, live);
        foreach (var state in _objects.Values)
        {
            if (state.Source is { } source)
            {
                live.Add(source);
            }

            foreach (var link in state.Conditional)
            {
                live.Add(link.Source);
            }
        }

        foreach (var law in laws)
        {
            if (!live.Contains(law) && !Choices.MayName(law))
            {
                Take(law);
            }
        }
    }

    private HashSet<int> Live()
    {
        var live = new HashSet<int>();
        foreach (var value in _values.Values)
        {
            Mark(value, live);
        }

        return live;
    }

    private static void MarkAnswer(Predicate? answer, HashSet<int> live)
    {
        if (answer is not null)
        {
            foreach (var arm in answer.WhenTrue)
            {
                live.Add(arm.Id);
            }

            foreach (var arm in answer.WhenFalse)
            {
                live.Add(arm.Id);
            }
        }
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
                {
                    Mark(item, live);
                }

                break;
            case Value.List list:
                foreach (var item in list.Items)
                {
                    Mark(item, live);
                }

                break;
        }
    }

    /// <summary>Objects are gone: nothing may speak of them when their numbers are given again.</summary>
    private void Forget(HashSet<int> gone)
    {
        SameLaw.Leave(this, gone.Contains);
        Choices = Choices.Renumber(law => gone.Contains(law) ? Choice.Gone : null);
        foreach (var id in gone)
        {
            Take(id);
            Parts.Remove(id);
        }

        foreach (var place in Places(static value => value is Value.Test or Value.Option))
        {
            Set(place, _values[place] is Value.Test test
                ? new Value.Test(test.Predicate.Without(gone))
                : new Value.Option(((Value.Option)_values[place]).IsGiven.Without(gone)));
        }
    }

    // A number stands for one object: what an older one of the same code was called by is no longer known.
    private void Drop(int id)
    {
        if (!_objects.ContainsKey(id))
        {
            return;
        }

        foreach (var place in _values.Keys.ToList())
        {
            Set(place, Without(_values[place], id));
        }

        Forget([id]);
    }

    private void Rename(int from, int to)
    {
        Drop(to);
        foreach (var place in _values.Keys.ToList())
        {
            Set(place, Renumber(_values[place], from, to));
        }

        foreach (var pair in _objects.Where(pair => pair.Value.Source == from || !pair.Value.Conditional.IsEmpty).ToList())
        {
            Put(pair.Key, pair.Value.WithSource(pair.Value.Source == from ? to : pair.Value.Source).Relink(law => law == from ? to : law));
        }

        Choices = Choices.Renumber(law => law == from ? to : null);
        Put(to, _objects[from]);
        Take(from);
    }

    private static Value Without(Value value, int id) => value switch
    {
        Value.Instance instance when instance.Id == id => Value.Unknown,
        Value.Column column when column.Id == id => Value.Unknown,
        Value.Tuple tuple => tuple with { Items = [.. tuple.Items.Select(item => Without(item, id))] },
        Value.List list => new Value.List([.. list.Items.Select(item => Without(item, id))]),
        _ => value,
    };

    /// <summary>The same value, of an object under its new number.</summary>
    public static Value Renumber(Value value, int from, int to) => value switch
    {
        Value.Instance instance when instance.Id == from => new Value.Instance(to),
        Value.Column column when column.Id == from => column with { Id = to },
        Value.Test test => new Value.Test(test.Predicate.Renumber(from, to)),
        Value.Option option => new Value.Option(option.IsGiven.Renumber(from, to)),
        Value.Tuple tuple => tuple with { Items = [.. tuple.Items.Select(item => Renumber(item, from, to))] },
        Value.List list => new Value.List([.. list.Items.Select(item => Renumber(item, from, to))]),
        _ => value,
    };
}
