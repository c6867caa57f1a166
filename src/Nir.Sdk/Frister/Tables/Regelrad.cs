using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Tables;

/// <summary>The rule or parameter that a step or an answer rests on, as it is told.</summary>
public sealed record Regelrad
{
    /// <summary>The row's id: <c>D11</c>.</summary>
    public required string Rad { get; init; }

    /// <summary>The table it stands in.</summary>
    public required string Tabell { get; init; }

    /// <summary>What it says, in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>What it says, in English.</summary>
    public required string TekstEn { get; init; }

    /// <summary>The first day of the key date that it holds for. Null: it has no beginning.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The first day that it no longer holds for. Null: it is open.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>How well it is known.</summary>
    public required Grunnlag Grunnlag { get; init; }

    /// <summary>The paragraph it stands in, with a link. Null only when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public KildeExtract? Kilde { get; init; }

    internal static Regelrad From(ParameterRow row, Kilde? source) => new()
    {
        Rad = row.Id,
        Tabell = row.Tabell.Id,
        Tekst = row.Tekst,
        TekstEn = row.TekstEn,
        Fra = row.Periode.Fra,
        Til = row.Periode.Til,
        Grunnlag = row.Grunnlag,
        Kilde = source is null ? null : KildeExtract.From(source),
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Regelrad), PrintMembers);
}
