namespace Nir.Sdk.Regler;

/// <summary>What a rule needs beyond the registration: the member of <see cref="Valideringskontekst"/> of the same name.</summary>
public enum Kontekstbehov
{
    /// <summary>The state that the register accepted last, or that there is none (<see cref="Valideringskontekst.ErNy"/>).</summary>
    Tidligere = 1,

    /// <summary>Which register it is meant for.</summary>
    Miljoe = 2,

    /// <summary>The facts of the person's case.</summary>
    Sak = 3,

    /// <summary>What NIR computed.</summary>
    Nir = 4,

    /// <summary>The days without measures after which NIR closes a programme.</summary>
    DagerUtenAktivitet = 5,
}
