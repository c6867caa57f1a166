using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Join;

/// <summary>Whether two states are the same in what a rule reads: then they can be joined where they meet, and nothing is lost.</summary>
/// <param name="left">One state.</param>
/// <param name="right">The other.</param>
/// <param name="isLive">Whether anything reads a place from here on.</param>
internal sealed class Resemblance(FlowState left, FlowState right, Func<Place, bool> isLive)
{
    public bool Holds()
    {
        foreach (var pair in left.Values)
        {
            if (isLive(pair.Key) && !(right.Get(pair.Key) is { } other ? Same(pair.Value, other) : IsMissing(pair.Key)))
            {
                return false;
            }
        }

        foreach (var pair in right.Values)
        {
            if (left.Get(pair.Key) is null && isLive(pair.Key) && !IsMissing(pair.Key))
            {
                return false;
            }
        }

        return true;
    }

    // What one path has not looked at, or not declared yet; but an answer, or a step to take, that only one path has is what sets it apart.
    private static bool IsMissing(Place place) => place is not (Place.Asked or Place.Answer or Place.Ahead);

    private bool Same(Value mine, Value theirs) => (mine, theirs) switch
    {
        (Value.Instance a, Value.Instance b) => a.Id == b.Id && Same(left.Object(a.Id), right.Object(b.Id)),
        (Value.Column a, Value.Column b) => a.Dimension == b.Dimension && a.OrNull == b.OrNull && Same(left.Object(a.Id), right.Object(b.Id)),
        (Value.Constant { Content: bool a }, Value.Constant { Content: bool b }) => a == b,
        (Value.Constant { Content: bool }, _) or (_, Value.Constant { Content: bool }) => false,
        (Value.Constant or Value.Other, Value.Constant or Value.Other) => mine.Given == theirs.Given,
        (Value.Tuple a, Value.Tuple b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items, Same).All(static same => same),
        _ => mine.Equals(theirs),
    };

    private static bool Same(ObjectState? mine, ObjectState? theirs) =>
        ReferenceEquals(mine, theirs) || (mine is not null && theirs is not null && mine.Resembles(theirs));
}
