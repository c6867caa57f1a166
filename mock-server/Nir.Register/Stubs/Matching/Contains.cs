namespace Nir.Register.Stubs.Matching;

internal sealed class Contains(string expected) : ContentPattern
{
    public override bool Matches(string? text) => text is not null && text.Contains(expected, StringComparison.Ordinal);
}
