namespace Nir.Sdk.Frister.Valg;

/// <summary>The unit in which approved leave is added to a deadline. The first is the default.</summary>
public enum Permisjonsenhet
{
    /// <summary>Calendar days.</summary>
    Kalenderdager = 0,

    /// <summary>Virkedager.</summary>
    Virkedager = 1,
}
