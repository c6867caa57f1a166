using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Where the register has a person stand in one family.</summary>
public sealed record OrdningExtract : AnswerExtract
{
    /// <summary>The family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The rettsstilling. Null: not computed, or the person has none here.</summary>
    public Rettsstilling? Rettsstilling { get; init; }

    /// <summary>The kategori. Null: not computed, or the person has none here; under kapittel 6A there is none before bosetting etter avtale.</summary>
    public Kategori? Kategori { get; init; }

    /// <summary>The ordning. Null: not computed, or the person has none here.</summary>
    public Ordning? Ordning { get; init; }

    internal static OrdningExtract From(OrdningAnswer response) => new()
    {
        Outcome = response.Outcome,
        Mangel = response.Mangel,
        GjelderIkke = response.GjelderIkkeTold,
        Forklaring = StepsOf(response),
        RegelverkKjentTil = Answer.RegelverkKjentTil,
        Familie = response.Familie,
        Rettsstilling = response.Rettsstilling,
        Kategori = response.Kategori,
        Ordning = response.Ordning,
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(OrdningExtract), PrintMembers);
}
