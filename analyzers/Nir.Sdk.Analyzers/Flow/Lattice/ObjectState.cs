using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>
/// What we know of one object: which rows can hold, how we know it, and in each row which members are certainly and possibly given.
/// Immutable. No reachable row: the object is null, or the code is not reached.
/// </summary>
internal sealed partial record ObjectState
{
    private ObjectState(RowSpace space, ulong definite, ulong possible)
    {
        Space = space;
        Definite = Filled(space, definite);
        Possible = Filled(space, possible);
    }

    public RowSpace Space { get; }

    /// <summary>The rows that can hold.</summary>
    public uint Reachable { get; private init; }

    /// <summary>Those of them that code says: a constant, a guard, a contract. The others are only not ruled out.</summary>
    public uint Established { get; private init; }

    public ImmutableArray<Witness> Witnesses { get; private init; } = [];

    public ImmutableArray<Evidence> Evidence { get; private init; } = [];

    /// <summary>The number that objects of the same law have in common; null: its own.</summary>
    public int? Source { get; private init; }

    /// <summary>The members that are given under some laws of other objects.</summary>
    public ImmutableArray<ConditionalMember> Conditional { get; private init; } = [];

    /// <summary>What is left if it is of certain types.</summary>
    public ImmutableArray<TypedRows> Typed { get; private init; } = [];

    /// <summary>The type; null for a law or a rettsstilling that stands alone.</summary>
    public TypeShape? Shape { get; private init; }

    /// <summary>Whether it was made here, so that what was not given is certainly absent.</summary>
    public bool IsCreated { get; private init; }

    /// <summary>Whether it was made here, whatever has happened to it since: this body is not done with it before it ends.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>Whether other code can reach it.</summary>
    public bool IsShared { get; private init; }

    /// <summary>Whether it has another name, by which it may be written to.</summary>
    public bool IsAliased { get; private init; }

    /// <summary>Whether it may change though nothing is written to it by its own name.</summary>
    public bool MayChange => (Shape is { IsMutable: true } && (IsShared || IsAliased)) || IsBoxed;

    /// <summary>Whether it is a value in a box, which all who have the box may change.</summary>
    public bool IsBoxed { get; private init; }

    /// <summary>Whether what it was given here may still be in it, though nothing is known of it since.</summary>
    public bool IsForgotten { get; private init; }

    /// <summary>Whether it was published or copied since it was written to: what was not is judged when it goes out of sight.</summary>
    public bool IsUsed { get; private init; }

    /// <summary>Whether a test has ruled out laws that it was made with: what is said of it then holds on this path only.</summary>
    public bool IsNarrowed { get; private init; }

    /// <summary>Whether it is an object on one path and null on another: only a test that tells which speaks of the object.</summary>
    public bool MayBeNull { get; private init; }

    /// <summary>Whether it certainly is an object: it was made, or copied.</summary>
    public bool IsPresent { get; private init; }

    private ImmutableArray<ulong> Definite { get; init; }

    private ImmutableArray<ulong> Possible { get; init; }

    /// <summary>An object that is all unknown.</summary>
    public static ObjectState Unknown(RowSpace space, TypeShape? shape, uint? rows = null, SyntaxNode? contract = null)
    {
        var reachable = rows ?? space.All;
        return new(space, definite: 0, possible: ulong.MaxValue)
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
        new(space, definite: 0, shape.PossiblyGiven)
        {
            Reachable = rows, Established = established & rows, Shape = shape, IsCreated = true, IsOwn = true,
            IsPresent = true
        };

    /// <summary>A law or rettsstilling that stands alone.</summary>
    public static ObjectState Scalar(RowSpace space, uint rows, uint established, ImmutableArray<Evidence> evidence) =>
        new(space, definite: 0, possible: 0) { Reachable = rows, Established = established & rows, Evidence = evidence, IsUsed = true };

    /// <summary>The same, when a constructor may have done anything.</summary>
    public ObjectState AsUnknown() => this with { Possible = Filled(Space, ulong.MaxValue), IsCreated = false };

    /// <summary>The same, when a member may begin with a value.</summary>
    public ObjectState MaybeGiven(ulong member) => this with { Possible = Each(Possible, member, 0) };

    /// <summary>The same, when a member may have been given another value, or none.</summary>
    public ObjectState MaybeChanged(ulong member) => this with { Definite = Each(Definite, 0, member), Possible = Each(Possible, member, 0) };

    public bool IsDefinite(ulong member)
    {
        for (var row = 0; row < Space.Count; row++)
        {
            if ((Reachable & (1u << row)) != 0 && (Definite[row] & member) == 0)
            {
                return false;
            }
        }

        return Reachable != 0;
    }

    /// <summary>The reachable rows in which a member may be given.</summary>
    public uint RowsWithPossible(ulong member)
    {
        var rows = 0u;
        for (var row = 0; row < Space.Count; row++)
        {
            rows |= (Possible[row] & member) != 0 ? 1u << row : 0;
        }

        return rows & Reachable;
    }

    /// <summary>A copy that is another object.</summary>
    /// <param name="law">The number that it has in common with the original; null: the original's law may change.</param>
    public ObjectState AsCopy(int? law) => this with
    {
        Witnesses = [.. Witnesses.Select(static witness => witness with { Inherited = true })],
        Evidence = [.. Evidence.Select(static evidence => evidence with { IsAssignment = false })],
        IsUsed = false,
        IsShared = false,
        IsAliased = false,
        IsBoxed = false,
        IsNarrowed = false,
        MayBeNull = false,
        IsPresent = true,
        Source = law,
    };

    public ObjectState WithTyped(TypedRows typed) => Typed.Contains(typed) ? this : this with { Typed = Typed.Add(typed) };

    /// <summary>The rows that are left if it is of a type.</summary>
    public uint RowsOf(ITypeSymbol? type) => Typed.Where(typed => typed.Holds(type)).Aggregate(uint.MaxValue, static (rows, typed) => rows & typed.Keep);

    public ObjectState Owned() => this with { IsOwn = true };

    public ObjectState Forgotten() => this with { IsForgotten = true };

    public ObjectState WithSource(int? source) => source == Source ? this : this with { Source = source };

    public ObjectState WithShape(TypeShape shape) => this with { Shape = shape };

    /// <summary>The same, when others can reach it, or cannot yet.</summary>
    public ObjectState SharedBy(bool others) => IsShared == others ? this : this with { IsShared = others };

    public ObjectState Shared() => IsShared && IsUsed ? this : this with { IsShared = true, IsUsed = true };

    public ObjectState Used() => IsUsed ? this : this with { IsUsed = true };

    public ObjectState Aliased() => IsAliased || Shape is not { IsMutable: true } ? this : this with { IsAliased = true };

    public ObjectState Boxed() => this with { IsBoxed = true };

    public ObjectState OrNull() => MayBeNull && !IsPresent ? this : this with { MayBeNull = true, IsPresent = false };

    private static ImmutableArray<ulong> Filled(RowSpace space, ulong value) =>
        value == 0 ? space.NoMembers : value == ulong.MaxValue ? space.AllMembers : [.. Enumerable.Repeat(value, space.Count)];

    private static ImmutableArray<ulong> Each(ImmutableArray<ulong> rows, ulong set, ulong clear)
    {
        ulong[]? changed = null;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = (rows[i] & ~clear) | set;
            if (row != rows[i])
            {
                changed ??= [.. rows];
                changed[i] = row;
            }
        }

        return changed is null ? rows : ImmutableCollectionsMarshal.AsImmutableArray(changed);
    }
}
