namespace Nir.Sdk.Frister.Sak;

/// <summary>A job, or an offer of one (IL § 8 fourth paragraph).</summary>
/// <param name="Fra">The first day, or the day of the offer.</param>
/// <param name="Til">The last day, inclusive. Null: it goes on.</param>
/// <param name="TimerPerUke">Hours a week.</param>
public sealed record Arbeidsforhold(DateOnly Fra, DateOnly? Til, decimal TimerPerUke);
