namespace Nir.Sdk.Klient;

/// <summary>How a call went, for audit, traces and metrics.</summary>
public enum Utfall
{
    /// <summary>Stored.</summary>
    Godtatt = 1,

    /// <summary>Stored, with remarks.</summary>
    GodtattMedMerknader = 2,

    /// <summary>Refused by rule.</summary>
    Avvist = 3,

    /// <summary>In conflict with what the register holds.</summary>
    Konflikt = 4,

    /// <summary>Perhaps done, perhaps not.</summary>
    UtfallUkjent = 5,

    /// <summary>Read.</summary>
    Lest = 6,

    /// <summary>The register holds nothing under the id.</summary>
    FinnesIkke = 7,

    /// <summary>Deleted.</summary>
    Slettet = 8,

    /// <summary>Read, and equal.</summary>
    Lik = 9,

    /// <summary>Read, and different.</summary>
    Ulik = 10,

    /// <summary>A fault.</summary>
    Feil = 11,

    /// <summary>Cancelled by the caller.</summary>
    Avbrutt = 12,
}
