using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>
/// What we know of one object: which rows can hold, how we know it, and in each row which members are certainly and possibly given.
/// Immutable. No reachable row: the object is null, or the code is not reached.
/// </summary>
internal sealed class ObjectState
{
    private readonly ImmutableArray<ulong> definite;
    private readonly ImmutableArray<ulong> possible;

    private ObjectState(RowSpace space, ImmutableArray<ulong> definite, ImmutableArray<ulong> possible)
    {
        Space = space;
        this.definite = definite;
        this.possible = possible;
    }

    public RowSpace Space { get; }

    /// <summary>The rows that can hold.</summary>
    public uint Reachable { get; private init; }

    /// <summary>Those of them that code says: a constant, a guard, a contract. The others are only not ruled out.</summary>
    public uint Established { get; private init; }

    public ImmutableArray<Witness> Witnesses { get; private init; } = [];

    public ImmutableArray<Evidence> Evidence { get; private init; } = [];

    /// <summary>The object that the law was taken from; null: none that is tracked.</summary>
    public int? Source { get; private init; }

    /// <summary>The members that are given in some rows of other objects.</summary>
    public ImmutableArray<ConditionalMember> Conditional { get; private init; } = [];

    /// <summary>The type; null for a law or a rettsstilling that stands alone.</summary>
    public TypeShape? Shape { get; private init; }

    /// <summary>Whether it was made here, so that what was not given is certainly absent.</summary>
    public bool IsCreated { get; private init; }

    /// <summary>Whether other code can reach it.</summary>
    public bool IsShared { get; private init; }

    /// <summary>Whether it was published or copied: what never was is judged when it goes out of sight.</summary>
    public bool IsUsed { get; private init; }

    /// <summary>Whether a test has ruled out laws that it was made with: what is said of it then holds on this path only.</summary>
    public bool IsNarrowed { get; private init; }

    /// <summary>An object that is all unknown.</summary>
    public static ObjectState Unknown(RowSpace space, TypeShape? shape, uint? rows = null, SyntaxNode? contract = null)
    {
        var reachable = rows ?? space.All;
        return new(space, Filled(space, 0), Filled(space, ulong.MaxValue))
        {
            Reachable = reachable,
            Established = rows is null ? 0 : reachable,
            Evidence = rows is null || contract is null ? [] : [new(contract, reachable, IsAssignment: false)],
            Shape = shape,
            IsShared = true,
            IsUsed = true,
        };
    }

    /// <summary>An object just made, nothing given. Known rows: those of the values its properties begin with.</summary>
    public static ObjectState Created(RowSpace space, TypeShape shape, uint rows, uint established) =>
        new(space, Filled(space, 0), Filled(space, shape.PossiblyGiven))
        {
            Reachable = rows,
            Established = established & rows,
            Shape = shape,
            IsCreated = true,
        };

    /// <summary>A law or rettsstilling that stands alone.</summary>
    public static ObjectState Scalar(RowSpace space, uint rows, uint established, ImmutableArray<Evidence> evidence) =>
        new(space, Filled(space, 0), Filled(space, 0)) { Reachable = rows, Established = established & rows, Evidence = evidence, IsUsed = true };

    /// <summary>The same, when a constructor may have done anything.</summary>
    public ObjectState AsUnknown() => Copy(newPossible: Filled(Space, ulong.MaxValue), created: false);

    /// <summary>The same, when a member may begin with a value.</summary>
    public ObjectState MaybeGiven(ulong member) => Copy(newPossible: Each(possible, member, 0));

    public bool IsDefinite(ulong member)
    {
        for (var row = 0; row < Space.Count; row++)
            if ((Reachable & (1u << row)) != 0 && (definite[row] & member) == 0)
                return false;
        return Reachable != 0;
    }

    /// <summary>The reachable rows in which a member may be given.</summary>
    public uint RowsWithPossible(ulong member)
    {
        var rows = 0u;
        for (var row = 0; row < Space.Count; row++)
            rows |= (possible[row] & member) != 0 ? 1u << row : 0;

        return rows & Reachable;
    }

    /// <summary>Gives a member a value.</summary>
    /// <param name="member">The member's bit.</param>
    /// <param name="given">Whether the value counts as given.</param>
    /// <param name="syntax">Where.</param>
    /// <param name="links">In which rows of other objects it is given, for those whose law this one may take.</param>
    public ObjectState Assign(ulong member, Givenness given, SyntaxNode syntax, ImmutableArray<ConditionalMember> links)
    {
        var others = Witnesses.RemoveAll(witness => witness.Member == member);
        var assigned = Copy(
            Each(definite, given is Givenness.Yes ? member : 0, member),
            Each(possible, given is Givenness.No ? 0 : member, member),
            witnesses: given is Givenness.No ? others : others.Add(new(member, syntax, Space.All, Inherited: false)),
            conditional: [.. Conditional.Where(link => link.Member != member), .. links]);
        return Source is { } source ? assigned.Follow(source) : assigned;
    }

    /// <summary>Takes the law, or the rettsstilling, from a value.</summary>
    /// <param name="dimension">Which of them.</param>
    /// <param name="rows">The rows that the value may stand for.</param>
    /// <param name="established">Those that are known.</param>
    /// <param name="syntax">Where.</param>
    /// <param name="source">The object whose law it is; null: none that is tracked.</param>
    public ObjectState AssignRegime(Dimension dimension, uint rows, uint established, SyntaxNode syntax, int? source)
    {
        var (all, some) = (Filled(Space, ulong.MaxValue).ToBuilder(), Filled(Space, 0).ToBuilder());
        uint reachable = 0, known = 0;
        for (var row = 0; row < Space.Count; row++)
        {
            if ((Reachable & (1u << row)) == 0)
                continue;

            for (var column = 0; column < Space.Columns(dimension); column++)
            {
                var moved = Space.Move(row, dimension, column);
                if ((rows & (1u << moved)) == 0)
                    continue;

                reachable |= 1u << moved;
                known |= ((dimension is Dimension.Law ? established >> moved : Established >> row) & 1u) << moved;
                all[moved] &= definite[row];
                some[moved] |= possible[row];
            }
        }

        var assigned = Copy(
            all.ToImmutable(), some.ToImmutable(), reachable, known,
            [.. Witnesses.Select(witness => witness with { Rows = Space.All })],
            dimension is Dimension.Law ? [new(syntax, known, IsAssignment: true)] : Evidence);
        if (dimension is Dimension.Position)
            return assigned;

        return source is { } from ? assigned.WithSource(from).Follow(from) : assigned.WithSource(null);
    }

    /// <summary>What is left when a test keeps some rows; the laws that it names are then known by it.</summary>
    public ObjectState Refine(uint keep, uint named, SyntaxNode? syntax)
    {
        var kept = Reachable & keep;
        var established = (Established | named) & kept;
        var defined = kept & Space.Defined;
        if (kept != Reachable && defined != 0 && IsOneLaw(defined))
            established |= defined;

        var told = syntax is not null && (kept != Reachable || established != Established) && (established & ~Established) != 0;
        return Copy(reachable: kept, established: established, evidence: told ? Evidence.Add(new(syntax!, kept, IsAssignment: false)) : Evidence, narrowed: IsNarrowed || kept != Reachable);
    }

    /// <summary>A copy that is another object.</summary>
    /// <param name="id">The original's number.</param>
    public ObjectState Clone(int id) => Copy(
        witnesses: [.. Witnesses.Select(static witness => witness with { Inherited = true })],
        evidence: [.. Evidence.Select(static evidence => evidence with { IsAssignment = false })],
        used: false, shared: false, narrowed: false).WithSource(id);

    public ObjectState WithSource(int? source) => source == Source ? this : new(Space, definite, possible)
    {
        Reachable = Reachable, Established = Established, Witnesses = Witnesses, Evidence = Evidence, Conditional = Conditional,
        Shape = Shape, IsCreated = IsCreated, IsShared = IsShared, IsUsed = IsUsed, IsNarrowed = IsNarrowed, Source = source,
    };

    public ObjectState Shared() => IsShared && IsUsed ? this : Copy(shared: true, used: true);

    public ObjectState Used() => IsUsed ? this : Copy(used: true);

    public ObjectState WithShape(TypeShape shape) => new(Space, definite, possible)
    {
        Reachable = Reachable, Established = Established, Witnesses = Witnesses, Evidence = Evidence, Conditional = Conditional, Source = Source,
        Shape = shape, IsCreated = IsCreated, IsShared = IsShared, IsUsed = IsUsed, IsNarrowed = IsNarrowed,
    };

    /// <summary>What holds where two paths meet.</summary>
    public ObjectState Join(ObjectState other)
    {
        if (ReferenceEquals(this, other) || Equals(other))
            return this;
        var (all, some) = (definite.ToBuilder(), possible.ToBuilder());
        for (var row = 0; row < Space.Count; row++)
        {
            var (here, there) = ((Reachable & (1u << row)) != 0, (other.Reachable & (1u << row)) != 0);
            if (there)
            {
                all[row] = here ? all[row] & other.definite[row] : other.definite[row];
                some[row] = here ? some[row] | other.possible[row] : other.possible[row];
            }
        }

        // Known only if each side that reaches the row knows it.
        var established = (Established | ~Reachable) & (other.Established | ~other.Reachable) & (Reachable | other.Reachable);
        return new ObjectState(Space, all.ToImmutable(), some.ToImmutable())
        {
            Reachable = Reachable | other.Reachable,
            Established = established,
            Witnesses = Merge(Narrow(Witnesses, Reachable), Narrow(other.Witnesses, other.Reachable)),
            Evidence = [.. Evidence.Union(other.Evidence).Take(8)],
            Shape = Shape is null || SymbolEqualityComparer.Default.Equals(Shape.Type, other.Shape?.Type) ? Shape : Shape.Common(other.Shape),
            IsCreated = IsCreated && other.IsCreated,
            IsShared = IsShared || other.IsShared,
            IsUsed = IsUsed || other.IsUsed,
            IsNarrowed = IsNarrowed || other.IsNarrowed,
            Source = Source == other.Source ? Source : null,
            Conditional = Conditional.SequenceEqual(other.Conditional) ? Conditional : [],
        };
    }

    public bool Equals(ObjectState other) =>
        Reachable == other.Reachable && Established == other.Established
        && Source == other.Source && Conditional.SequenceEqual(other.Conditional) && IsCreated == other.IsCreated && IsShared == other.IsShared && IsUsed == other.IsUsed && IsNarrowed == other.IsNarrowed
        && definite.AsSpan().SequenceEqual(other.definite.AsSpan()) && possible.AsSpan().SequenceEqual(other.possible.AsSpan())
        && Witnesses.SequenceEqual(other.Witnesses) && Evidence.SequenceEqual(other.Evidence);

    private static ImmutableArray<Witness> Narrow(ImmutableArray<Witness> witnesses, uint rows) =>
        [.. witnesses.Select(witness => witness with { Rows = witness.Rows & rows }).Where(static witness => witness.Rows != 0)];

    private static ImmutableArray<Witness> Merge(ImmutableArray<Witness> left, ImmutableArray<Witness> right) =>
    [
        .. left.Concat(right)
            .GroupBy(static witness => (witness.Member, witness.Syntax))
            .Select(static same => new Witness(
                same.Key.Member, same.Key.Syntax, same.Aggregate(0u, static (rows, witness) => rows | witness.Rows), same.All(static witness => witness.Inherited))),
    ];

    private static ImmutableArray<ulong> Filled(RowSpace space, ulong value) => [.. Enumerable.Repeat(value, space.Count)];

    private static ImmutableArray<ulong> Each(ImmutableArray<ulong> rows, ulong set, ulong clear) => [.. rows.Select(row => (row & ~clear) | set)];

    private bool IsOneLaw(uint rows)
    {
        for (var column = 0; column < Space.Columns(Dimension.Law); column++)
            if ((rows & ~Space.Column(Dimension.Law, column)) == 0)
                return true;

        return false;
    }

    private ObjectState Copy(
        ImmutableArray<ulong>? newDefinite = null, ImmutableArray<ulong>? newPossible = null, uint? reachable = null, uint? established = null,
        ImmutableArray<Witness>? witnesses = null, ImmutableArray<Evidence>? evidence = null, bool? shared = null, bool? used = null, bool? created = null,
        ImmutableArray<ConditionalMember>? conditional = null, bool? narrowed = null) =>
        new(Space, newDefinite ?? definite, newPossible ?? possible)
        {
            Reachable = reachable ?? Reachable,
            Established = established ?? Established,
            Witnesses = witnesses ?? Witnesses,
            Evidence = evidence ?? Evidence,
            Shape = Shape,
            IsCreated = created ?? IsCreated,
            IsShared = shared ?? IsShared,
            IsUsed = used ?? IsUsed,
            IsNarrowed = narrowed ?? IsNarrowed,
            Source = Source,
            Conditional = conditional ?? Conditional,
        };

    // Where the law is another's, what was given only under some of its rows is given only in ours of the same law.
    private ObjectState Follow(int source)
    {
        var (all, some, witnesses) = (definite.ToBuilder(), possible.ToBuilder(), Witnesses);
        foreach (var link in Conditional.Where(link => link.Source == source))
        {
            for (var row = 0; row < Space.Count; row++)
            {
                all[row] |= (link.NotGiven & (1u << row)) == 0 ? link.Member : 0;
                if ((link.Given & (1u << row)) == 0)
                    (all[row], some[row]) = (all[row] & ~link.Member, some[row] & ~link.Member);
            }

            witnesses = [.. witnesses.Select(witness => witness.Member == link.Member ? witness with { Rows = witness.Rows & link.Given } : witness)];
        }

        return Copy(all.ToImmutable(), some.ToImmutable(), witnesses: witnesses);
    }
}
