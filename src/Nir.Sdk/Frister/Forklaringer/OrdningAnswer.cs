using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Where a person stands in one family: rettsstilling, and the kategori and ordning that NIR computes from it.</summary>
public sealed class OrdningAnswer : Answer
{
    internal OrdningAnswer(IOutcome outcome, Registreringsfamilie familie, Rettsstilling? rettsstilling, Opphav opphav, Kategori? kategori, Ordning? ordning,
        Forklaring? withoutKategori = null)
        : base(outcome)
    {
        Familie = familie;
        Opphav = opphav;
        WithoutKategori = withoutKategori ?? Forklaring;
        if (Outcome is AnswerOutcome.Beregnet)
        {
            Rettsstilling = rettsstilling;
            Kategori = kategori;
            Ordning = ordning;
        }
    }

    /// <summary>The family.</summary>
    public Registreringsfamilie Familie { get; }

    /// <summary>The rettsstilling. Null: not computed, or the person has none here.</summary>
    public Rettsstilling? Rettsstilling { get; }

    /// <summary>The kategori. Null: not computed, or the person has none here.</summary>
    public Kategori? Kategori { get; }

    /// <summary>The ordning. Null: not computed, or the person has none here.</summary>
    public Ordning? Ordning { get; }

    internal Opphav Opphav { get; }

    /// <summary>The rettsstilling with where it comes from; null when there is none.</summary>
    internal Term<Rettsstilling>? RettsstillingTerm => Rettsstilling is { } rettsstilling ? new(rettsstilling, Opphav) : null;

    /// <summary>The steps up to the rettsstilling, which deadlines build on.</summary>
    internal Forklaring WithoutKategori { get; }
}
