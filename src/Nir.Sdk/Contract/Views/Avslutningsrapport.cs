using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>
/// Those who ended or broke off the introduction programme in a year. Each person counts once, in the last year she ended: who has returned belongs to
/// no earlier one, and who is on parental leave belongs to the year it ends.
/// </summary>
public sealed record Avslutningsrapport
{
    /// <summary>The year.</summary>
    public required int Aar { get; init; }

    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The last day to register, inclusive. Null: the year has none that is known.</summary>
    public DateOnly? Frist { get; init; }

    /// <summary>Whether that day had passed.</summary>
    public required bool ErEtterFristen { get; init; }

    /// <summary>How many, by law, kategori and reason. A reason that is not registered is a row of its own.</summary>
    public required ValueList<Avslutningstall> Tall { get; init; }

    /// <summary>How many reached work or education, by law. Those without a reason, and those in grunnskole, stay among those who ended.</summary>
    public required ValueList<Maaloppnaaelse> Maaloppnaaelse { get; init; }

    /// <summary>The figures as they stood when the year was closed. Null: it is not closed, or what was held then is not known.</summary>
    public Avslutningsrapport? VedFristen { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Avslutningsrapport), PrintMembers);
}
