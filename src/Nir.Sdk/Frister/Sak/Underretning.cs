using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A notice of a decision.</summary>
/// <param name="Mottatt">The day it reached the person.</param>
/// <param name="Vedtakstype">What was decided. Null: not given.</param>
public sealed record Underretning(DateOnly Mottatt, Vedtakstype? Vedtakstype = null)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Underretning), PrintMembers);
}
