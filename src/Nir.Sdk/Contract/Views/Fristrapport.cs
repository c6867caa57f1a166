using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>What is due in the next weeks, and what is overdue: the caseworker's daily list, the first first.</summary>
public sealed record Fristrapport
{
    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>How many weeks ahead.</summary>
    public required int Uker { get; init; }

    /// <summary>The deadlines.</summary>
    public required ValueList<Fristrad> Frister { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Fristrapport), PrintMembers);
}
