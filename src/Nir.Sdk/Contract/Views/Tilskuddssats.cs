using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>An amount that a public source states, with the days it holds for. Where none is public there is no row: none is made up.</summary>
/// <param name="Tilskuddstype">The kind of grant.</param>
/// <param name="Kroner">The amount in kroner for each that is counted.</param>
/// <param name="Fra">The first day.</param>
/// <param name="Til">The first day it no longer holds. Null: not known to have ended.</param>
/// <param name="Kilde">The address of the source.</param>
/// <param name="Sitat">The source's own words.</param>
public sealed record Tilskuddssats(Tilskuddstype Tilskuddstype, decimal Kroner, DateOnly Fra, DateOnly? Til, Uri Kilde, string Sitat)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Tilskuddssats), PrintMembers);
}
