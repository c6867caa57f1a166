
namespace Nir.Sdk.Frister.Valg;

/// <summary>The day a row takes effect that was adopted without one.</summary>
/// <param name="Rad">The row's id (<c>ParameterRow.IsNotInForce</c>).</param>
/// <param name="Fra">The first day.</param>
public readonly record struct Ikrafttredelse(string Rad, DateOnly Fra)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Ikrafttredelse), PrintMembers);
}
