using Nir.Sdk.Frister.Omraader;

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
    public Regelmotor(Regelmotorvalg? valg = null) => Valg = valg ?? new();

    /// <summary>How it reads what the sources leave open, and as of when.</summary>
    public Regelmotorvalg Valg { get; }

    /// <summary>Which law governs a person on a day.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="dato">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Lovvalgssvar Lovvalg(Personsak sak, DateOnly dato) => Gang(sak, dato).Lov;

    /// <summary>Where a person stands on a day, by when, and why.</summary>
    /// <param name="sak">The facts.</param>
    /// <param name="dato">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    public Vurdering Vurder(Personsak sak, DateOnly dato)
    {
        var gang = Gang(sak, dato);
        return new Vurdering
        {
            Dato = dato,
            Lovvalg = gang.Lov,
            Norskopplaering = gang.Norsk,
            Frister = [Norskfrist.Beregn(gang), Norskaldersgrense.Beregn(gang)],
        };
    }

    private Saksgang Gang(Personsak sak, DateOnly dato)
    {
        ArgumentNullException.ThrowIfNull(sak);
        ArgumentOutOfRangeException.ThrowIfLessThan(dato, Kalender.FoersteDag);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dato, Kalender.SisteDag);
        return new Saksgang(sak, dato, Valg);
    }
}
