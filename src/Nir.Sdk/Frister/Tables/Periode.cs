
namespace Nir.Sdk.Frister.Tables;

/// <summary>Days from one to another, both inclusive.</summary>
/// <param name="Fra">The first day.</param>
/// <param name="Til">The last day. Never before <paramref name="Fra"/>.</param>
public readonly record struct Periode(DateOnly Fra, DateOnly Til)
{
    /// <summary>The number of calendar days.</summary>
    public int Dager => Til.DayNumber - Fra.DayNumber + 1;

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Periode), PrintMembers);
}
