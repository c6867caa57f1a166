namespace Nir.Register.Stubs.Matching;

internal sealed class DoesNotContain(string unexpected) : ContentPattern
{
    public override bool Matches(string? text) => text is null || !text.Contains(unexpected, StringComparison.Ordinal);
}
