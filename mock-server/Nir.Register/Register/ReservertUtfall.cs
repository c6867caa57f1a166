namespace Nir.Register.Register;

/// <summary>What always becomes of a transfer for a reserved person.</summary>
public enum ReservertUtfall
{
    /// <summary>It goes as it should.</summary>
    Godtatt = 1,

    /// <summary>It is refused by a rule.</summary>
    Avvist = 2,

    /// <summary>409: it exists under another id.</summary>
    FinnesMedAnnenId = 3,

    /// <summary>412: the register has a newer version.</summary>
    EndretIRegisteret = 4,

    /// <summary>403.</summary>
    IngenTilgang = 5,

    /// <summary>429 with a wait.</summary>
    ForMange = 6,

    /// <summary>503 with a wait.</summary>
    Utilgjengelig = 7,

    /// <summary>500, and nothing is stored.</summary>
    UventetFeil = 8,

    /// <summary>500, but it is stored.</summary>
    LagretMedFeil = 9,

    /// <summary>It is stored, and the connection breaks before the answer.</summary>
    LagretUtenSvar = 10,

    /// <summary>It is stored, and the answer is slow.</summary>
    Treg = 11,
}
