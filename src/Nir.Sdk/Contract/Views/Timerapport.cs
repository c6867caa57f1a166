using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>Hours of a year, and what norsktilskudd is counted from.</summary>
public sealed record Timerapport
{
    /// <summary>The year: the ISO year of the weeks.</summary>
    public required int Aar { get; init; }

    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The hours, by kommune, family and law.</summary>
    public required ValueList<Timetall> Timer { get; init; }

    /// <summary>What norsktilskudd is counted from, by kommune, kind and year.</summary>
    public required ValueList<Tilskuddsgrunnlag> Tilskudd { get; init; }

    /// <summary>How large each kommune is in the sense of grunntilskudd.</summary>
    public ValueList<Grunntilskudd> Grunntilskudd { get; init => field = value ?? []; } = [];

    /// <summary>The amounts that are public and hold some day of the year. Empty: none is.</summary>
    public ValueList<Tilskuddssats> Satser { get; init => field = value ?? []; } = [];

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Timerapport), PrintMembers);
}
