namespace Nir.Register.Stubs.Matching;

internal sealed class Not(ContentPattern pattern) : ContentPattern
{
    public override bool Matches(string? text) => !pattern.Matches(text);
}
