using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>A deadline of a participation.</summary>
/// <param name="Type">Which.</param>
/// <param name="Frist">The last day, inclusive.</param>
/// <param name="ErForfalt">Whether it had passed on the day asked about with nothing done.</param>
public sealed record PersonlisteFrist(Fristtype Type, DateOnly Frist, bool ErForfalt)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(PersonlisteFrist), PrintMembers);
}
