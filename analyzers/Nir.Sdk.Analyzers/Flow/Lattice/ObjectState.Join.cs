using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What holds of an object where paths meet.</summary>
internal sealed partial record ObjectState
{
    private const int MostEvidence = 8;

    /// <summary>What holds where two paths meet. Which objects have the same law is told apart from this.</summary>
    public ObjectState Join(ObjectState other)
    {
        if (ReferenceEquals(this, other) || Equals(other.WithSource(Source)))
        {
            return this;
        }

        var (all, some) = (Definite.ToBuilder(), Possible.ToBuilder());
        for (var row = 0; row < Space.Count; row++)
        {
            var (here, there) = ((Reachable & (1u << row)) != 0, (other.Reachable & (1u << row)) != 0);
            if (there)
            {
                all[row] = here ? all[row] & other.Definite[row] : other.Definite[row];
                some[row] = here ? some[row] | other.Possible[row] : other.Possible[row];
            }
        }

        // Known only if each side that reaches the row knows it.
        var established = (Established | ~Reachable) & (other.Established | ~other.Reachable) & (Reachable | other.Reachable);
        var isOfOneType = SymbolEqualityComparer.Default.Equals(Shape?.Type, other.Shape?.Type);
        var common = isOfOneType ? Shape : Shape?.Common(other.Shape);
        return this with
        {
            Definite = all.ToImmutable(),
            Possible = some.ToImmutable(),
            Reachable = Reachable | other.Reachable,
            Established = established,
            Witnesses = Merge(Narrow(Witnesses, Reachable), Narrow(other.Witnesses, other.Reachable)),
            Evidence = [.. Evidence.Union(other.Evidence).Take(MostEvidence)],
            Shape = common,
            // What may be of either type is certainly of none.
            IsCreated = IsCreated && other.IsCreated && (isOfOneType || common is { IsOpen: false }),
            IsOwn = IsOwn || other.IsOwn,
            IsShared = IsShared || other.IsShared,
            IsAliased = IsAliased || other.IsAliased,
            IsBoxed = IsBoxed || other.IsBoxed,
            IsUsed = IsUsed || other.IsUsed,
            IsForgotten = IsForgotten || other.IsForgotten,
            IsNarrowed = IsNarrowed || other.IsNarrowed,
            MayBeNull = MayBeNull || other.MayBeNull,
            IsPresent = IsPresent && other.IsPresent,
            Conditional = Conditional.SequenceEqual(other.Conditional) ? Conditional : [],
            Typed = [.. Typed.Where(other.Typed.Contains)],
        };
    }

    /// <summary>The same, where what some values were given for may never be met.</summary>
    public ObjectState Doubted(Func<Witness, bool> isDoubtful) =>
        this with { Witnesses = [.. Witnesses.Select(witness => isDoubtful(witness) ? witness with { IsDoubtful = true } : witness)] };

    /// <summary>Whether two states are the same in what a rule reads.</summary>
    public bool Resembles(ObjectState other)
    {
        if (Reachable != other.Reachable || Established != other.Established || MayBeNull != other.MayBeNull || IsForgotten != other.IsForgotten
            || IsPresent != other.IsPresent || !Typed.SequenceEqual(other.Typed) || !Conditional.SequenceEqual(other.Conditional))
        {
            return false;
        }

        for (var row = 0; row < Space.Count; row++)
        {
            if ((Reachable & (1u << row)) != 0 && (Definite[row] != other.Definite[row] || Possible[row] != other.Possible[row]))
            {
                return false;
            }
        }

        return Witnesses.All(witness => other.Witnesses.Any(one => one.Member == witness.Member))
            && other.Witnesses.All(witness => Witnesses.Any(one => one.Member == witness.Member));
    }

    public bool Equals(ObjectState? other) =>
        other is not null && Reachable == other.Reachable && Established == other.Established && Source == other.Source
        && IsCreated == other.IsCreated && IsOwn == other.IsOwn && IsShared == other.IsShared && IsAliased == other.IsAliased && IsUsed == other.IsUsed
        && IsForgotten == other.IsForgotten && IsNarrowed == other.IsNarrowed && IsBoxed == other.IsBoxed
        && MayBeNull == other.MayBeNull && IsPresent == other.IsPresent
        && Typed.SequenceEqual(other.Typed) && Conditional.SequenceEqual(other.Conditional) && Definite.SequenceEqual(other.Definite)
        && Possible.SequenceEqual(other.Possible)
        && Witnesses.SequenceEqual(other.Witnesses) && Evidence.SequenceEqual(other.Evidence);

    public override int GetHashCode() => unchecked(((int)Reachable * 31) + (int)Established);

    private static ImmutableArray<Witness> Narrow(ImmutableArray<Witness> witnesses, uint rows) =>
        [.. witnesses.Select(witness => witness with { Rows = witness.Rows & rows }).Where(static witness => witness.Rows != 0)];

    private static ImmutableArray<Witness> Merge(ImmutableArray<Witness> left, ImmutableArray<Witness> right)
    {
        var merged = left.ToBuilder();
        foreach (var witness in right)
        {
            var at = 0;
            while (at < merged.Count && (merged[at].Member != witness.Member || merged[at].Syntax != witness.Syntax))
            {
                at++;
            }

            if (at == merged.Count)
            {
                merged.Add(witness);
            }
            else
            {
                merged[at] = merged[at] with
                {
                    Rows = merged[at].Rows | witness.Rows,
                    Inherited = merged[at].Inherited && witness.Inherited,
                    IsDoubtful = merged[at].IsDoubtful || witness.IsDoubtful,
                };
            }
        }

        return merged.ToImmutable();
    }
}
