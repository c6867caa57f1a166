using System.Collections.Immutable;

namespace Nir.Conformance.Judging;

/// <summary>What looking at one expectation gave.</summary>
/// <param name="Differences">What is otherwise. Empty: nothing.</param>
/// <param name="NotAssessed">Why it could not be looked at. Null: it was.</param>
internal sealed record Look(ImmutableArray<Difference> Differences, string? NotAssessed = null)
{
    public static implicit operator Look(List<Difference> differences) => new([.. differences]);

    public static Look From(params ReadOnlySpan<Difference?> differences)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        foreach (var difference in differences)
        {
            if (difference is not null)
            {
                found.Add(difference);
            }
        }

        return new(found.ToImmutable());
    }
}
