using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Registreringer;

/// <summary>Merges members one by one, and notes where both sides have changed one. NIR's stands there.</summary>
internal sealed class ThreeWay
{
    private readonly List<MergeCollision> _collisions = [];

    public IReadOnlyList<MergeCollision> Collisions => _collisions;

    public T Value<T>(T last, T mine, T nirs, ModelPlace place, string member)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(mine, last) || same.Equals(mine, nirs))
        {
            return nirs;
        }

        if (!same.Equals(nirs, last))
        {
            Collide(place, member);
            return nirs;
        }

        return mine;
    }

    public T? Part<T>(T? last, T? mine, T? nirs, ModelPlace place, string member, Func<T, T, T, ModelPlace, ThreeWay, T> merge)
        where T : RegistreringPart => last is null || mine is null || nirs is null
            ? Value(last, mine, nirs, place, member)
            : merge(last, mine, nirs, new ModelPlace(member, -1), this);

    public ValueList<T>? List<T, TKey>(
        ValueList<T>? last, ValueList<T>? mine, ValueList<T>? nirs, string member, Func<T, TKey> key, Func<T, T, T, ModelPlace, ThreeWay, T> merge)
        where T : RegistreringPart
        where TKey : notnull
    {
        if (IsSame(mine, last) || IsSame(mine, nirs))
        {
            return nirs;
        }

        if (IsSame(nirs, last))
        {
            return mine;
        }

        if (ByKey(last, key, out var before) && ByKey(mine, key, out var own) && ByKey(nirs, key, out var theirs))
        {
            return Parts(before, own, theirs, (nirs ?? []).Select(key), (mine ?? []).Select(key), member, merge);
        }

        Collide(default, member);
        return nirs;
    }

    public UnknownMembers? Unknown(UnknownMembers? last, UnknownMembers? mine, UnknownMembers? nirs, ModelPlace place) =>
        Value(last, mine, nirs, place, nameof(RegistreringPart.UnknownMembers));

    private ValueList<T>? Parts<T, TKey>(
        Dictionary<TKey, T> last, Dictionary<TKey, T> mine, Dictionary<TKey, T> nirs, IEnumerable<TKey> inNir, IEnumerable<TKey> here, string member,
        Func<T, T, T, ModelPlace, ThreeWay, T> merge)
        where T : RegistreringPart
        where TKey : notnull
    {
        var parts = new List<T>();
        foreach (var key in inNir)
        {
            var part = nirs[key];
            if (!mine.TryGetValue(key, out var own))
            {
                if (last.TryGetValue(key, out var removed) && removed == part)
                {
                    continue;
                }

                CollideIf(removed is not null, member, parts.Count);
                parts.Add(part);
            }
            else if (last.TryGetValue(key, out var before))
            {
                parts.Add(merge(before, own, part, new ModelPlace(member, parts.Count), this));
            }
            else
            {
                CollideIf(own != part, member, parts.Count);
                parts.Add(part);
            }
        }

        // What is here and not in NIR is new here, or NIR has removed it.
        foreach (var key in here.Where(key => !nirs.ContainsKey(key)))
        {
            if (!last.TryGetValue(key, out var before))
            {
                parts.Add(mine[key]);
            }
            else if (before != mine[key])
            {
                Collide(default, member);
            }
        }

        // A part that both have removed, while something was put in: perhaps one thing that each has corrected in its own way.
        if (last.Keys.Any(key => !mine.ContainsKey(key) && !nirs.ContainsKey(key)) && mine.Keys.Concat(nirs.Keys).Any(key => !last.ContainsKey(key)))
        {
            Collide(default, member);
        }

        return parts.Count == 0 ? null : parts.ToValueList();
    }

    private void CollideIf(bool collides, string member, int index)
    {
        if (collides)
        {
            var part = new ModelPlace(member, index);
            _collisions.Add(new(part.Pointer(), part.Member()!));
        }
    }

    private void Collide(ModelPlace place, string member)
    {
        var collision = new MergeCollision(place.Pointer(member), place.Member(member));
        if (!_collisions.Contains(collision))
        {
            _collisions.Add(collision);
        }
    }

    // Null and empty both mean "not given".
    private static bool IsSame<T>(ValueList<T>? one, ValueList<T>? other) => (one ?? []).Equals(other ?? []);

    // What is no part at all has no key either.
    private static bool ByKey<T, TKey>(ValueList<T>? list, Func<T, TKey> key, [NotNullWhen(true)] out Dictionary<TKey, T>? parts)
        where TKey : notnull
    {
        parts = [];
        foreach (var part in list ?? [])
        {
            if (part is null || !parts.TryAdd(key(part), part))
            {
                parts = null;
                return false;
            }
        }

        return true;
    }
}
