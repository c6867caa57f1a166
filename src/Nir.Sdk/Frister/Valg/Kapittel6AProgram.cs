namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether persons with collective protection who were settled before 2026 have a duty from 2026. The first is the default.</summary>
public enum Kapittel6AProgram
{
    /// <summary>Yes: the law has no transition rule.</summary>
    Plikt = 0,

    /// <summary>No: those settled before 2026 have only a right.</summary>
    BareRettForTidligereBosatte = 1,
}
