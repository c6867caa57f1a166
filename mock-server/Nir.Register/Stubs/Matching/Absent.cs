namespace Nir.Register.Stubs.Matching;

internal sealed class Absent : ContentPattern
{
    public override bool Matches(string? text) => text is null;
}
