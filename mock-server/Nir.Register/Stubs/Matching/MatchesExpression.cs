namespace Nir.Register.Stubs.Matching;

/// <summary>The whole text has to match, or must not.</summary>
internal sealed class MatchesExpression(BoundedRegex regex, bool negated) : ContentPattern
{
    public override bool Matches(string? text) => text is null ? negated : regex.IsWholeMatch(text) != negated;
}
