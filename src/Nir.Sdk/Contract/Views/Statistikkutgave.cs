namespace Nir.Sdk.Contract.Views;

/// <summary>When the figures of a year were drawn. They do not change afterwards.</summary>
/// <param name="Aar">The year.</param>
/// <param name="Dato">The day.</param>
public sealed record Statistikkutgave(int Aar, DateOnly Dato)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Statistikkutgave), PrintMembers);
}
