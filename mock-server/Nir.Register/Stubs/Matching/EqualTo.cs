namespace Nir.Register.Stubs.Matching;

internal sealed class EqualTo(string expected, bool caseInsensitive) : ContentPattern
{
    private readonly StringComparison _comparison = caseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public override bool Matches(string? text) => string.Equals(text, expected, _comparison);

    public override double Distance(string? text) => Matches(text) ? 0 : text is null ? 1 : Similarity.Distance(expected, text);
}
