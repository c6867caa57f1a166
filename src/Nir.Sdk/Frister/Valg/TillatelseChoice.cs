namespace Nir.Sdk.Frister.Valg;

/// <summary>Which permit governs a person who has had several. The first is the default.</summary>
public enum TillatelseChoice
{
    /// <summary>The first that gives a right or a duty, for each ordning.</summary>
    FoersteForHverOrdning = 0,

    /// <summary>The last.</summary>
    Siste = 1,
}
