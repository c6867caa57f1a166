using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>A field rule that an overlay adds. Its level is always <c>Antatt</c>: the source is private.</summary>
public sealed record ExtraRegel
{
    /// <summary>The id: letters and digits of one's own, never beginning with <c>NIR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The property of the registration.</summary>
    public required string Medlem { get; init; }

    /// <summary>The law. Null: all.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>True: the field must not be given. False: it must be.</summary>
    public required bool IsForbud { get; init; }

    /// <summary>What breaking it leads to.</summary>
    public required Alvorlighet Alvorlighet { get; init; }

    /// <summary>The first day it holds, by the register's date. Null: always.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The message in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>The message in English.</summary>
    public required string TekstEn { get; init; }

    /// <summary>Why the rule is held to exist.</summary>
    public required string Begrunnelse { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(ExtraRegel), PrintMembers);
}
