using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>
/// Who began the programme and the training within three months of settlement, registration of residence or claim. Those are of a year whose three months
/// began to run in it; those of whom it cannot be computed are of every year.
/// </summary>
public sealed record Oppstartsrapport
{
    /// <summary>The year.</summary>
    public required int Aar { get; init; }

    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>How many, by kommune, family, law and outcome.</summary>
    public required ValueList<Oppstartstall> Tall { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Oppstartsrapport), PrintMembers);
}
