using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>An end of a programme that the register computed by itself.</summary>
public sealed record BeregnetAvslutning
{
    /// <summary>The reason: «Avslutningsårsak ikke registrert» or «Flyttet».</summary>
    public required Avslutningsaarsak Avslutningsaarsak { get; init; }

    /// <summary>The last day of the programme as the register sees it: the deadline, or the day before the move.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The register's date when it was computed.</summary>
    public required DateOnly Beregnet { get; init; }

    /// <summary>The day it was removed, or fell away since its reason did. Null: it stands.</summary>
    public DateOnly? Opphevet { get; init; }

    /// <summary>How well it is known that the register does this.</summary>
    public required Grunnlag Grunnlag { get; init; }

    /// <summary>The source. Null only when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public KildeExtract? Kilde { get; init; }

    /// <summary>Why it is assumed, or how it follows. Null: the source says it outright.</summary>
    public string? Begrunnelse { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(BeregnetAvslutning), PrintMembers);
}
