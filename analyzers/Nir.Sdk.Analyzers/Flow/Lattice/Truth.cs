using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Boolean values as tests of objects, and their meeting: <c>a &amp;&amp; b</c> kept in a variable still says what it said.</summary>
internal static class Truth
{
    /// <summary>A value as a test; null when it is not a boolean that anything is known of.</summary>
    public static Predicate? Find(Value value) => value switch
    {
        Value.Test test => test.Predicate,
        Value.Constant { Content: bool answer } => Predicate.Always(answer),
        _ => null,
    };

    /// <summary>Whether two values are answers, one of them known.</summary>
    public static bool IsBoolean(Value left, Value right) =>
        (Find(left) is not null || Find(right) is not null) && (Find(left) is not null || left is Value.Other)
            && (Find(right) is not null || right is Value.Other);

    /// <summary>The test that a value is, whichever of two paths was taken.</summary>
    public static Value Merge(Value mine, FlowState here, Value theirs, FlowState there)
    {
        var merged = Merge(Find(mine) ?? Predicate.Nothing, here, Find(theirs) ?? Predicate.Nothing, there);
        return merged.Equals(Predicate.Nothing) ? Value.Unknown : new Value.Test(merged);
    }

    /// <summary>Whether a value is given, whichever of two paths was taken.</summary>
    public static Value MergeOptions(Predicate mine, FlowState here, Predicate theirs, FlowState there)
    {
        var merged = Merge(mine, here, theirs, there);
        return merged.Equals(Predicate.Nothing) ? Value.Unknown : new Value.Option(merged);
    }

    private static Predicate Merge(Predicate left, FlowState here, Predicate right, FlowState there)
    {
        var (whenTrue, whenFalse) = (ImmutableArray.CreateBuilder<Arm>(), ImmutableArray.CreateBuilder<Arm>());
        foreach (var pair in here.Objects)
        {
            if (there.Object(pair.Key) is not { } other)
            {
                continue;
            }

            var all = pair.Value.Reachable | other.Reachable;
            Add(whenTrue, pair.Key, all, Left(left.WhenTrue, left.CanBeTrue, pair.Key, pair.Value), Left(right.WhenTrue, right.CanBeTrue, pair.Key, other));
            Add(whenFalse, pair.Key, all, Left(left.WhenFalse, left.CanBeFalse, pair.Key, pair.Value),
                Left(right.WhenFalse, right.CanBeFalse, pair.Key, other));
        }

        return new Predicate(whenTrue.ToImmutable(), whenFalse.ToImmutable(), left.CanBeTrue || right.CanBeTrue, left.CanBeFalse || right.CanBeFalse);
    }

    private static Arm Left(ImmutableArray<Arm> arms, bool possible, int id, ObjectState state)
    {
        if (!possible)
        {
            return new(id, 0, 0, MayBeNull: false, Where: null);
        }

        foreach (var arm in arms)
        {
            if (arm.Id == id)
            {
                return arm with { Keep = arm.Keep & state.Reachable, Named = (arm.Named | state.Established) & arm.Keep & state.Reachable };
            }
        }

        return new(id, state.Reachable, state.Established, MayBeNull: state.MayBeNull || state.Reachable == 0, Where: null);
    }

    private static void Add(ImmutableArray<Arm>.Builder arms, int id, uint all, Arm mine, Arm theirs)
    {
        var keep = mine.Keep | theirs.Keep;
        if (keep == all)
        {
            return;
        }

        // What one path knows of a law, the answer knows, unless the other path reaches the law without knowing.
        var named = (mine.Named | ~mine.Keep) & (theirs.Named | ~theirs.Keep) & keep;
        arms.Add(new(id, keep, named, mine.MayBeNull || theirs.MayBeNull, mine.Where ?? theirs.Where));
    }
}
