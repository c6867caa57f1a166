
namespace Nir.Sdk.Frister.Sak;

/// <summary>A stay in a reception centre.</summary>
/// <param name="Fra">The first day.</param>
/// <param name="Til">The last day, inclusive. Null: it goes on.</param>
/// <param name="ErAnkomstsenterEllerTransitt">Whether it is an arrival or transit centre, where there is no duty (IL § 5).</param>
public sealed record Mottaksopphold(DateOnly Fra, DateOnly? Til, bool ErAnkomstsenterEllerTransitt = false)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Mottaksopphold), PrintMembers);
}
