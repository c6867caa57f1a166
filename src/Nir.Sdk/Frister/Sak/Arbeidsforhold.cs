
namespace Nir.Sdk.Frister.Sak;

/// <summary>A job, or an offer of one (IL § 8 fourth paragraph).</summary>
/// <param name="Fra">The first day, or the day of the offer.</param>
/// <param name="Til">The last day, inclusive. Null: it goes on.</param>
/// <param name="TimerPerUke">Hours a week.</param>
public sealed record Arbeidsforhold(DateOnly Fra, DateOnly? Til, decimal TimerPerUke)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Arbeidsforhold), PrintMembers);
}
