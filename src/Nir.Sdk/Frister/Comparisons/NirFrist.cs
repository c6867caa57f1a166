using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>A deadline that NIR computed.</summary>
/// <param name="Type">Which.</param>
/// <param name="Frist">The day. Null: NIR has none, and none is what is compared with.</param>
public sealed record NirFrist(Fristtype Type, DateOnly? Frist)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(NirFrist), PrintMembers);
}
