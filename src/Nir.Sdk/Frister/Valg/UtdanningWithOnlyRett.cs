namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether the deadline of a person with only a right needs utdanningsbakgrunn. The first is the default.</summary>
public enum UtdanningWithOnlyRett
{
    /// <summary>Yes: the deadline is 18 months or three years as otherwise.</summary>
    Trengs = 0,

    /// <summary>No: without it, three years are counted.</summary>
    TreAarNaarDenMangler = 1,
}
