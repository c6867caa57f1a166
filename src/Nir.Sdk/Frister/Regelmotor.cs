using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Sammenligninger;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister;

/// <summary>
/// Which law, which kategori, which deadline, and why: computed offline from the facts of a case, with every step explained. Immutable
/// and safe to share.
/// </summary>
/// <remarks>NIR's own deadline wins; this one explains. It asks no clock: the day is given, usually today in Europe/Oslo.</remarks>
public sealed class Regelmotor
{
    /// <summary>Makes an engine.</summary>
    /// <param name="valg">How it reads what the sources leave open, and as of when. Null: the defaults.</param>
    public Regelmotor(Regelmotorvalg? valg = null)
    {
        Valg = valg ?? new();
        Valgkontroll.Kontroller(Valg);
    }

    /// <summary>How it reads what the sources leave open, and as of when.</summary>
    public Regelmotorvalg Valg { get; }

    /// <summary>Which law governs a person on a day.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="dato">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Lovvalgssvar ChooseLovverk(Personsak sak, DateOnly dato) => Gang(sak, dato).Lov;

    /// <summary>Where a person stands on a day, by when, and why.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="dato">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Vurdering Assess(Personsak sak, DateOnly dato) => Helhet.Vurder(Gang(sak, dato));

    /// <summary>Compares with what NIR computed: the same, or the first step where the two part.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="dato">The day NIR computed on, 1900-2199.</param>
    /// <param name="nir">What NIR computed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Sammenligning Compare(Personsak sak, DateOnly dato, Nirberegning nir)
    {
        ArgumentNullException.ThrowIfNull(nir);
        return Sammenligner.Sammenlign(Gang(sak, dato), nir);
    }

    /// <summary>The deadline for a complaint: three weeks from when the notice was received.</summary>
    /// <param name="mottatt">The day it was received, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Fristberegning ComputeKlagefrist(DateOnly mottatt)
    {
        Kalender.Krev(mottatt);
        return AllmenneFrister.Klage(Valg, mottatt, 0);
    }

    /// <summary>The deadline for registering information in NIR: two months from when it existed.</summary>
    /// <param name="oppstod">The day it existed, 1900-2199.</param>
    /// <param name="lovverk">The law that governs the person.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years, or the law is undefined.</exception>
    public Fristberegning ComputeRegistreringsfrist(DateOnly oppstod, Lovverk lovverk)
    {
        Kalender.Krev(oppstod);
        if (!lovverk.ErDefinert())
        {
            throw new ArgumentOutOfRangeException(nameof(lovverk), lovverk, "The law is undefined.");
        }

        return AllmenneFrister.Registrering(Valg, oppstod, lovverk);
    }

    /// <summary>The close for registering the data of a year: a day early in the next.</summary>
    /// <param name="aar">The year of the data, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is another.</exception>
    public Fristberegning ComputeAarsavslutning(int aar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aar, Kalender.FoersteDag.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(aar, Kalender.SisteDag.Year);
        return AllmenneFrister.Aarsavslutning(Valg, aar);
    }

    private Saksgang Gang(Personsak sak, DateOnly dato)
    {
        ArgumentNullException.ThrowIfNull(sak);
        Kalender.Krev(dato);
        return new Saksgang(sak, dato, Valg);
    }
}
