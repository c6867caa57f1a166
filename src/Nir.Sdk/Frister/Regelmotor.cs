using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
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
    private readonly YearEnds _yearEnds;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">How it reads what the sources leave open, and as of when. Null: the defaults.</param>
    public Regelmotor(RegelmotorOptions? options = null)
    {
        Valg = options ?? RegelmotorOptions.Ordinary;
        if (!Valg.IsOrdinary)
        {
            ValgCheck.Check(Valg);
        }

        _yearEnds = new(Valg);
    }

    /// <summary>How it reads what the sources leave open, and as of when.</summary>
    public RegelmotorOptions Valg { get; }

    /// <summary>Which law governs a person on a day.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="date">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public LovvalgAnswer ChooseLovverk(Personsak sak, DateOnly date) => Begin(sak, date).Lov;

    /// <summary>Where a person stands on a day, by when, and why.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="date">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Assessment Assess(Personsak sak, DateOnly date) => Whole.Assess(Begin(sak, date));

    /// <summary>Compares with what NIR computed: the same, or the first step where the two part.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="date">The day NIR computed on, 1900-2199.</param>
    /// <param name="nir">What NIR computed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public FristComparison Compare(Personsak sak, DateOnly date, NirBeregning nir)
    {
        ArgumentNullException.ThrowIfNull(nir);
        return NirComparer.Compare(Begin(sak, date), nir);
    }

    /// <summary>The deadline for a complaint: three weeks from when the notice was received.</summary>
    /// <param name="received">The day it was received, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public FristAnswer ComputeKlagefrist(DateOnly received)
    {
        Calendar.Require(received);
        return GeneralFrister.Klage(Valg, received, 0);
    }

    /// <summary>The deadline for registering information in NIR: two months from when it existed.</summary>
    /// <param name="arose">The day it existed, 1900-2199.</param>
    /// <param name="lovverk">The law that governs the person.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years, or the law is undefined.</exception>
    public FristAnswer ComputeRegistreringsfrist(DateOnly arose, Lovverk lovverk)
    {
        Calendar.Require(arose);
        if (!lovverk.IsDefined())
        {
            throw new ArgumentOutOfRangeException(nameof(lovverk), lovverk, "The law is undefined.");
        }

        return GeneralFrister.Registrering(Valg, arose, lovverk);
    }

    /// <summary>The close for registering the data of a year: a day early in the next.</summary>
    /// <param name="year">The year of the data, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is another.</exception>
    public FristAnswer ComputeAarsavslutning(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Calendar.FirstDay.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Calendar.SisteDag.Year);
        return GeneralFrister.ComputeYearEnd(Valg, year);
    }

    /// <summary>One case on one day, of which each answer is computed when it is asked for.</summary>
    internal Saksgang Begin(Personsak sak, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(sak);
        Calendar.Require(date);
        return new Saksgang(sak, date, Valg, _yearEnds);
    }
}
