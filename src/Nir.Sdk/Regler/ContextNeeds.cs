namespace Nir.Sdk.Regler;

/// <summary>What a rule needs beyond the registration: the member of <see cref="ValidationContext"/> of the same name.</summary>
public enum ContextNeeds
{
    /// <summary>The state that the register accepted last, or that there is none (<see cref="ValidationContext.IsNew"/>).</summary>
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
