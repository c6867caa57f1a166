using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What is written to an object, and what tests tell of it.</summary>
internal sealed partial record ObjectState
{
    /// <summary>Gives a member a value.</summary>
    /// <param name="member">The member's bit.</param>
    /// <param name="given">Whether the value counts as given.</param>
    /// <param name="syntax">Where.</param>
    /// <param name="links">Under which laws of other objects it is given.</param>
    public ObjectState Assign(ulong member, Givenness given, SyntaxNode syntax, ImmutableArray<ConditionalMember> links)
    {
        var others = Witnesses.RemoveAll(witness => witness.Member == member);
        var assigned = this with
        {
            Definite = Each(Definite, given is Givenness.Yes ? member : 0, member),
            Possible = Each(Possible, given is Givenness.No ? 0 : member, member),
            Witnesses = given is Givenness.No ? others : others.Add(new(member, syntax, Space.All, Inherited: false)),
            Conditional = Conditional.IsEmpty ? links : [.. Conditional.Where(link => link.Member != member), .. links],
            IsUsed = IsUsed && Shape is not { IsMutable: true },
        };
        return Source is { } source && !assigned.Conditional.IsEmpty ? assigned.Follow(source) : assigned;
    }

    /// <summary>The same, when a member is certainly not given.</summary>
    public ObjectState Without(ulong member) => Witnesses.All(witness => witness.Member != member) && RowsWithPossible(member) == 0 ? this : this with
    {
        Definite = Each(Definite, 0, member),
        Possible = Each(Possible, 0, member),
        Witnesses = Witnesses.RemoveAll(witness => witness.Member == member),
        IsNarrowed = true,
    };

    /// <summary>Takes the law, or the rettsstilling, from a value.</summary>
    /// <param name="dimension">Which of them.</param>
    /// <param name="rows">The rows that the value may stand for.</param>
    /// <param name="established">Those that are known.</param>
    /// <param name="syntax">Where.</param>
    /// <param name="source">The number that objects with that law have in common; null: none is followed.</param>
    public ObjectState AssignRegime(Dimension dimension, uint rows, uint established, SyntaxNode syntax, int? source)
    {
        var (all, some) = (Space.AllMembers.ToArray(), Space.NoMembers.ToArray());
        uint reachable = 0, known = 0;
        for (var row = 0; row < Space.Count; row++)
        {
            if ((Reachable & (1u << row)) == 0)
            {
                continue;
            }

            for (var column = 0; column < Space.Columns(dimension); column++)
            {
                var moved = Space.Move(row, dimension, column);
                if ((rows & (1u << moved)) == 0)
                {
                    continue;
                }

                reachable |= 1u << moved;
                known |= ((dimension is Dimension.Law ? established >> moved : Established >> row) & 1u) << moved;
                all[moved] &= Definite[row];
                some[moved] |= Possible[row];
            }
        }

        var assigned = this with
        {
            Definite = ImmutableCollectionsMarshal.AsImmutableArray(all),
            Possible = ImmutableCollectionsMarshal.AsImmutableArray(some),
            Reachable = reachable,
            Established = known,
            Witnesses = Witnesses.IsEmpty ? [] : [.. Witnesses.Select(witness => witness with { Rows = Space.All })],
            Typed = [],
            Evidence = dimension is Dimension.Law ? [new(syntax, known, IsAssignment: true)] : Evidence,
            IsUsed = IsUsed && Shape is not { IsMutable: true },
        };
        if (dimension is Dimension.Position)
        {
            return assigned;
        }

        assigned = assigned.WithSource(source);
        return source is { } from && !assigned.Conditional.IsEmpty ? assigned.Follow(from) : assigned;
    }

    /// <summary>What is left when a test keeps some rows; the laws that it names are then known by it.</summary>
    public ObjectState Refine(uint keep, uint named, SyntaxNode? syntax, bool mayBeNull)
    {
        var kept = Reachable & keep;
        var established = (Established | named) & kept;
        var defined = kept & Space.Defined;
        if (kept != Reachable && defined != 0 && IsOneLaw(defined))
        {
            established |= defined;
        }

        if (kept == Reachable && established == Established && (mayBeNull || !MayBeNull))
        {
            return this;
        }

        var told = syntax is not null && (established & ~Established) != 0;
        return this with
        {
            Reachable = kept,
            Established = established,
            Evidence = told ? Evidence.Add(new(syntax!, kept, IsAssignment: false)) : Evidence,
            IsNarrowed = IsNarrowed || kept != Reachable,
            MayBeNull = MayBeNull && mayBeNull,
        };
    }

    /// <summary>A test told which rows another law is in: members that are given under some of its rows may be certain now, or out of the question.</summary>
    public ObjectState Resolve(int law, uint rows)
    {
        var (resolved, left) = (this, Conditional);
        foreach (var link in Conditional.Where(link => link.Source == law))
        {
            var (given, notGiven) = ((link.Given & rows) != 0, (link.NotGiven & rows) != 0);
            if (given && notGiven)
            {
                continue;
            }

            left = left.Remove(link);
            resolved = resolved with
            {
                Definite = Each(resolved.Definite, given ? link.Member : 0, given ? 0 : link.Member),
                Possible = given ? resolved.Possible : Each(resolved.Possible, 0, link.Member),
                Witnesses = given ? resolved.Witnesses : resolved.Witnesses.RemoveAll(witness => witness.Member == link.Member),
            };
        }

        return left.Length == Conditional.Length ? this : resolved with { Conditional = left, IsNarrowed = true };
    }

    /// <summary>Laws got other numbers; null: one is followed no longer.</summary>
    public ObjectState Relink(Func<int, int?> numbers) => Conditional.IsEmpty ? this : this with
    {
        Conditional = [.. Conditional.SelectMany(link => numbers(link.Source) is { } law ? [link with { Source = law }] : Array.Empty<ConditionalMember>())],
    };

    private bool IsOneLaw(uint rows)
    {
        for (var column = 0; column < Space.Columns(Dimension.Law); column++)
        {
            if ((rows & ~Space.Column(Dimension.Law, column)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Where the law is another's, what was given only under some of its rows is given only in ours of the same law.
    private ObjectState Follow(int source)
    {
        var (all, some, witnesses) = (Definite.ToBuilder(), Possible.ToBuilder(), Witnesses);
        foreach (var link in Conditional.Where(link => link.Source == source))
        {
            for (var row = 0; row < Space.Count; row++)
            {
                all[row] |= (link.NotGiven & (1u << row)) == 0 ? link.Member : 0;
                if ((link.Given & (1u << row)) == 0)
                {
                    (all[row], some[row]) = (all[row] & ~link.Member, some[row] & ~link.Member);
                }
            }

            witnesses = [.. witnesses.Select(witness => witness.Member == link.Member ? witness with { Rows = witness.Rows & link.Given } : witness)];
        }

        return this with { Definite = all.ToImmutable(), Possible = some.ToImmutable(), Witnesses = witnesses };
    }
}
