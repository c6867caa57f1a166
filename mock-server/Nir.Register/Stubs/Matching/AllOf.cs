using System.Collections.Immutable;

namespace Nir.Register.Stubs.Matching;

internal sealed class AllOf(ImmutableArray<ContentPattern> patterns) : ContentPattern
{
    public override bool Matches(string? text) => patterns.All(pattern => pattern.Matches(text));

    public override double Distance(string? text) => patterns.Average(pattern => pattern.Distance(text));
}
