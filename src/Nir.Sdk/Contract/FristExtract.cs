using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>A deadline that the register computed, or why there is none.</summary>
public sealed record FristExtract : AnswerExtract
{
    /// <summary>Which deadline it is.</summary>
    public required Fristtype Type { get; init; }

    /// <summary>The last day to do it, inclusive. Null: not computed.</summary>
    public DateOnly? Frist { get; init; }

    /// <summary>The last day of the right or period, inclusive; not moved by weekends. Null: not computed, or the deadline ends no period.</summary>
    public DateOnly? SisteDag { get; init; }

    /// <summary>The day it is counted from, or the first day of a window. Null: not computed.</summary>
    public DateOnly? GjelderFra { get; init; }

    /// <summary>The day what was due was done. Null: not done, or not known.</summary>
    public DateOnly? Oppfylt { get; init; }

    /// <summary>Whether the deadline had passed on the register's date with nothing done.</summary>
    public required bool ErForfalt { get; init; }

    internal static FristExtract From(FristAnswer frist, DateOnly date) => new()
    {
        Outcome = frist.Outcome,
        Mangel = frist.Mangel,
        GjelderIkke = frist.GjelderIkkeTold,
        Forklaring = StepsOf(frist),
        RegelverkKjentTil = Answer.RegelverkKjentTil,
        Type = frist.Type,
        Frist = frist.Frist,
        SisteDag = frist.SisteDag,
        GjelderFra = frist.GjelderFra,
        Oppfylt = frist.Oppfylt,
        ErForfalt = frist.IsOverdue(date),
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(FristExtract), PrintMembers);
}
