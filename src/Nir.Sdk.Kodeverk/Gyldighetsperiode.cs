namespace Nir.Sdk.Kodeverk;

/// <summary>The days on which a rule holds.</summary>
/// <param name="Fra">The first day. Null: always before <paramref name="Til"/>.</param>
/// <param name="Til">The first day it no longer holds (exclusive). Null: open.</param>
public readonly record struct Gyldighetsperiode(DateOnly? Fra, DateOnly? Til)
{
    /// <summary>Whether the day is in the period.</summary>
    /// <param name="date">The key date.</param>
    public bool Contains(DateOnly date) => (Fra is null || date >= Fra) && (Til is null || date < Til);

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Gyldighetsperiode), PrintMembers);
}
