using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>
/// The paths that lead to a state, each told by the branches that it took. Two that differ in one branch alone, taken both ways, are one
/// path on which that branch decides nothing; any others stay apart, for together they may not be all that can happen.
/// </summary>
internal sealed class ChoicePaths
{
    private const int Most = 8;

    private readonly ImmutableArray<ImmutableHashSet<Choice>> _paths;
    private readonly bool _isFull;

    // The laws that may be among the choices: a long path is not read to find that one is not.
    private readonly ImmutableArray<int> _laws;

    private ChoicePaths(ImmutableArray<ImmutableHashSet<Choice>> paths, ImmutableArray<int> laws, bool isFull = false)
    {
        _paths = paths;
        _laws = laws;
        _isFull = isFull;
    }

    /// <summary>One path, on which nothing was chosen.</summary>
    public static ChoicePaths None { get; } = new([[]], []);

    /// <summary>Whether a question is true of every path; of too many to be told apart it is.</summary>
    public bool All(Func<ImmutableHashSet<Choice>, bool> question) => _isFull || _paths.All(question);

    /// <summary>A branch was taken on all of them.</summary>
    public ChoicePaths Add(Choice choice) => With(path => path.Add(choice), With(_laws, choice.Law));

    /// <summary>Branches were taken on all of them.</summary>
    public ChoicePaths Union(ImmutableArray<Choice> choices) =>
        choices.IsEmpty ? this : With(path => path.Union(choices), choices.Aggregate(_laws, static (laws, choice) => With(laws, choice.Law)));

    /// <summary>Whether a choice may be of a law.</summary>
    public bool MayName(int law) => _laws.Contains(law);

    /// <summary>Laws are gone, or got other numbers; null: a law keeps its own.</summary>
    public ChoicePaths Renumber(Func<int, int?> numbers) => _laws.Any(law => numbers(law) is not null)
        ? With(
            path => [.. path.Select(choice => choice.Law is { } law && numbers(law) is { } now ? choice with { Law = now } : choice)],
            [.. _laws.Select(law => numbers(law) ?? law).Distinct()])
        : this;

    /// <summary>What leads to where the paths of two states meet; the same one where nothing is new.</summary>
    public ChoicePaths Join(ChoicePaths other)
    {
        if (ReferenceEquals(this, other) || _isFull)
        {
            return this;
        }

        var paths = _paths;
        foreach (var path in other._paths)
        {
            paths = Join(paths, path);
        }

        return other._isFull || paths.Length > Most ? new([], [], isFull: true)
            : paths.SequenceEqual(_paths) ? this
            : new(paths, [.. _laws.Union(other._laws)]);
    }

    private static ImmutableArray<ImmutableHashSet<Choice>> Join(ImmutableArray<ImmutableHashSet<Choice>> paths, ImmutableHashSet<Choice> added)
    {
        if (paths.Any(added.IsSupersetOf))
        {
            return paths;
        }

        foreach (var path in paths)
        {
            if (IsOther(path, added))
            {
                return Join(paths.Remove(path), path.Intersect(added));
            }
        }

        return paths.RemoveAll(path => path.IsSupersetOf(added)).Add(added);
    }

    // The same but for one branch, which the one took and the other did not.
    private static bool IsOther(ImmutableHashSet<Choice> one, ImmutableHashSet<Choice> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        var (mine, theirs) = (one.Except(other), other.Except(one));
        return mine.Count == 1 && theirs.Count == 1 && mine.Single() is var choice && theirs.Contains(choice with { Taken = !choice.Taken });
    }

    private ChoicePaths With(Func<ImmutableHashSet<Choice>, ImmutableHashSet<Choice>> change, ImmutableArray<int> laws) =>
        _isFull ? this : new([.. _paths.Select(change)], laws);

    private static ImmutableArray<int> With(ImmutableArray<int> laws, int? law) => law is { } one && !laws.Contains(one) ? laws.Add(one) : laws;
}
