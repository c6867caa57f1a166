using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Tabeller;

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
    public Kildeutdrag? Kilde { get; init; }

    internal static Regelrad From(Parameterrad rad, Kilde? source) => new()
    {
        Rad = rad.Id,
        Tabell = rad.Tabell.Id,
        Tekst = rad.Tekst,
        TekstEn = rad.TekstEn,
        Fra = rad.Periode.Fra,
        Til = rad.Periode.Til,
        Grunnlag = rad.Grunnlag,
        Kilde = source is null ? null : Kildeutdrag.Av(source),
    };
}
