using System.Collections.Immutable;

namespace Nir.Register.Stubs.Matching;

internal sealed class AnyOf(ImmutableArray<ContentPattern> patterns) : ContentPattern
{
    public override bool Matches(string? text) => patterns.Any(pattern => pattern.Matches(text));

    public override double Distance(string? text) => patterns.Min(pattern => pattern.Distance(text));
}
