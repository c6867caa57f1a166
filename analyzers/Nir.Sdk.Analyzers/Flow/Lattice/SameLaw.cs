using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>
/// Which objects have the same law, because one took it from the other: what a test tells of one holds for all. Such objects have the
/// number of one among them in common.
/// </summary>
internal static class SameLaw
{
    /// <summary>The number that all objects with this one's law have in common.</summary>
    public static int Find(FlowState state, int id) => state.Object(id)?.Source ?? id;

    /// <summary>A test told something of one: the others have the same law, though perhaps not the same rettsstilling.</summary>
    public static void Refine(FlowState state, int tested, SyntaxNode? where)
    {
        if (!state.HasLinks)
        {
            return;
        }

        var known = state.Object(tested)!;
        var (law, keep) = (Find(state, tested), known.Space.Whole(Dimension.Law, known.Reachable));
        var named = keep & ~known.Space.Whole(Dimension.Law, known.Reachable & ~known.Established);
        foreach (var id in state.Find(static _ => true))
        {
            var other = state.Object(id)!;
            if (id != tested && (id == law || other.Source == law))
            {
                state.Narrow(id, other.Refine(keep, named, where, mayBeNull: true));
            }

            if (!other.Conditional.IsEmpty && state.Object(id) is { } linked)
            {
                state.SetObject(id, linked.Resolve(law, keep));
            }
        }
    }

    /// <summary>Some objects get a law of their own, or are gone: those that had theirs keep it in common.</summary>
    public static void Leave(FlowState state, Func<int, bool> isLeaving)
    {
        if (!state.HasLinks)
        {
            return;
        }

        var heirs = new Dictionary<int, int>();
        var left = state.Find(one => one.Source is { } law && isLeaving(law));
        left.Sort();
        foreach (var id in left)
        {
            if (isLeaving(id))
            {
                continue;
            }

            var one = state.Object(id)!;
            var law = one.Source!.Value;
            if (!heirs.TryGetValue(law, out var heir))
            {
                heirs[law] = heir = id;
            }

            state.SetObject(id, one.WithSource(heir == id ? null : heir));
        }

        foreach (var id in state.Find(static one => !one.Conditional.IsEmpty))
        {
            state.SetObject(id, state.Object(id)!.Relink(law => !isLeaving(law) ? law : heirs.TryGetValue(law, out var heir) ? heir : null));
        }
    }

    /// <summary>Where paths meet, those have the same law that had it on both. One that only one path knows stays with those of its path.</summary>
    /// <param name="into">The state where they meet, whose objects are joined already.</param>
    /// <param name="left">One path.</param>
    /// <param name="right">The other path.</param>
    /// <param name="merged">The objects that got a common name, each with what it was on each path; null: no object.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Join(FlowState into, FlowState left, FlowState right, Dictionary<int, (int? Left, int? Right)> merged)
    {
        var roots = new Dictionary<long, int>();
        var changed = false;
        var ids = new List<int>();
        foreach (var pair in into.Objects)
        {
            ids.Add(pair.Key);
        }

        ids.Sort();
        // Those of both paths before those of one.
        foreach (var isOfBoth in new[] { true, false })
        {
            foreach (var id in ids)
            {
                var (mine, theirs) = Laws(id);
                if ((mine is not null && theirs is not null) == isOfBoth)
                {
                    Place(id, mine, theirs);
                }
            }
        }

        foreach (var id in ids)
        {
            if (into.Object(id) is { Conditional.IsEmpty: false } linked)
            {
                changed |= into.Replace(id, linked.Relink(law => roots.TryGetValue(Key(law, law), out var now) ? now : null));
            }
        }

        return changed;

        void Place(int id, int? mine, int? theirs)
        {
            var both = Key(mine ?? theirs, theirs ?? mine);
            var key = roots.ContainsKey(both) ? both : Key(mine, theirs);
            // Where all had a number in common on both paths, they keep it.
            if (!roots.TryGetValue(key, out var root))
            {
                var same = mine ?? theirs;
                roots[key] = root = same is { } one && key == Key(one, one) && into.Object(one) is not null && Laws(one) == (one, one) ? one : id;
            }

            changed |= into.Replace(id, into.Object(id)!.WithSource(root == id ? null : root));
        }

        // Numbers begin at one.
        static long Key(int? mine, int? theirs) => ((long)(mine ?? 0) << 32) | (uint)(theirs ?? 0);

        (int? Left, int? Right) Laws(int id)
        {
            var (mine, theirs) = merged.TryGetValue(id, out var parts) ? parts : (id, id);
            return (mine is { } a && left.Object(a) is not null ? Find(left, a) : null, theirs is { } b && right.Object(b) is not null ? Find(right, b) : null);
        }
    }
}
