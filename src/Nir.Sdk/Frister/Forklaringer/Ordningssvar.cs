using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Where a person stands in one family: rettsstilling, and the kategori and ordning that NIR computes from it.</summary>
public sealed class Ordningssvar : Svar
{
    internal Ordningssvar(IOutcome outcome, Registreringsfamilie familie, Rettsstilling? rettsstilling, Opphav opphav, Kategori? kategori, Ordning? ordning, Forklaring? utenKategori = null)
        : base(outcome)
    {
        Familie = familie;
        Opphav = opphav;
        UtenKategori = utenKategori ?? Forklaring;
        if (Utfall is Svarutfall.Beregnet)
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
    internal Ledd<Rettsstilling>? RettsstillingLedd => Rettsstilling is { } rettsstilling ? new(rettsstilling, Opphav) : null;

    /// <summary>The steps up to the rettsstilling, which deadlines build on.</summary>
    internal Forklaring UtenKategori { get; }
}
