using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What a test tells of the objects it asks about, for each of its answers.</summary>
/// <param name="WhenTrue">What is left of each object's rows when the answer is true.</param>
/// <param name="WhenFalse">What is left when it is false.</param>
/// <param name="CanBeTrue">False: the answer is always false.</param>
/// <param name="CanBeFalse">False: the answer is always true.</param>
internal sealed record Predicate(ImmutableArray<Arm> WhenTrue, ImmutableArray<Arm> WhenFalse, bool CanBeTrue = true, bool CanBeFalse = true)
{
    /// <summary>A test that tells nothing.</summary>
    public static Predicate Nothing { get; } = new([], []);

    public static Predicate Always(bool answer) => new([], [], answer, !answer);

    /// <summary>A test of one object.</summary>
    /// <param name="id">The object.</param>
    /// <param name="whenTrue">The rows that answer true.</param>
    /// <param name="whenFalse">The rows that answer false.</param>
    /// <param name="named">The rows that the test names.</param>
    /// <param name="nullIs">What it answers when there is no object; null: there is one.</param>
    /// <param name="where">The test, as evidence.</param>
    public static Predicate Create(int id, uint whenTrue, uint whenFalse, uint named, bool? nullIs = null, SyntaxNode? where = null) =>
        new([new(id, whenTrue, named, nullIs is true, where)], [new(id, whenFalse, named, nullIs is false, where)]);

    public Predicate Not() => new(WhenFalse, WhenTrue, CanBeFalse, CanBeTrue);

    public Predicate And(Predicate other) => new(
        Both(WhenTrue, other.WhenTrue), Either(this, WhenFalse, CanBeFalse, other, other.WhenFalse, other.CanBeFalse),
        CanBeTrue && other.CanBeTrue, CanBeFalse || other.CanBeFalse);

    /// <summary>The same test, of whose answers another tells more.</summary>
    public Predicate Also(Predicate other) => new(
        Both(WhenTrue, other.WhenTrue), Both(WhenFalse, other.WhenFalse), CanBeTrue && other.CanBeTrue, CanBeFalse && other.CanBeFalse);

    public Predicate Or(Predicate other) => Not().And(other.Not()).Not();

    public bool Equals(Predicate? other) =>
        other is not null && CanBeTrue == other.CanBeTrue && CanBeFalse == other.CanBeFalse
        && WhenTrue.SequenceEqual(other.WhenTrue) && WhenFalse.SequenceEqual(other.WhenFalse);

    public override int GetHashCode() => WhenTrue.Length + (31 * WhenFalse.Length);

    /// <summary>Whether the test asks about any of some objects.</summary>
    public bool Concerns(Func<int, bool> any) => WhenTrue.Any(arm => any(arm.Id)) || WhenFalse.Any(arm => any(arm.Id));

    /// <summary>The same test, asked of the object under its new number.</summary>
    public Predicate Renumber(int from, int to) => Concerns(id => id == from)
        ? this with
        {
            WhenTrue = [.. WhenTrue.Select(arm => arm.Id == from ? arm with { Id = to } : arm)],
            WhenFalse = [.. WhenFalse.Select(arm => arm.Id == from ? arm with { Id = to } : arm)],
        }
        : this;

    /// <summary>The same test, without what it says of objects that are gone.</summary>
    public Predicate Without(HashSet<int> gone) => Concerns(gone.Contains)
        ? this with { WhenTrue = WhenTrue.RemoveAll(arm => gone.Contains(arm.Id)), WhenFalse = WhenFalse.RemoveAll(arm => gone.Contains(arm.Id)) }
        : this;

    private static ImmutableArray<Arm> Both(ImmutableArray<Arm> left, ImmutableArray<Arm> right)
    {
        var arms = left.ToBuilder();
        foreach (var arm in right)
        {
            var at = Find(left, arm.Id);
            if (at < 0)
            {
                arms.Add(arm);
            }
            else
            {
                arms[at] = left[at].And(arm);
            }
        }

        return arms.ToImmutable();
    }

    // One of the two failed: only what both say of the same object is certain.
    private static ImmutableArray<Arm> Either(Predicate first, ImmutableArray<Arm> left, bool leftCan, Predicate second, ImmutableArray<Arm> right,
        bool rightCan)
    {
        if (!leftCan)
        {
            return rightCan ? Both(first.WhenTrue, right) : right;
        }

        if (!rightCan)
        {
            return Both(second.WhenTrue, left);
        }

        var arms = ImmutableArray.CreateBuilder<Arm>();
        foreach (var arm in left)
        {
            if (Find(right, arm.Id) is var at and >= 0)
            {
                arms.Add(arm.Or(right[at]));
            }
        }

        return arms.ToImmutable();
    }

    private static int Find(ImmutableArray<Arm> arms, int id)
    {
        for (var i = 0; i < arms.Length; i++)
        {
            if (arms[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
