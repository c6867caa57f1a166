namespace Fagsystem.Overfoering;

/// <summary>How it went with one case.</summary>
internal enum Saksutfall
{
    /// <summary>NIR has it.</summary>
    Godtatt = 1,

    /// <summary>NIR has it and remarks on it.</summary>
    GodtattMedMerknader,

    /// <summary>NIR refused it, we corrected it, and NIR has the corrected one.</summary>
    RettetOgGodtatt,

    /// <summary>NIR refused it.</summary>
    Avvist,

    /// <summary>NIR has the same participation under another id, or a newer version.</summary>
    Konflikt,

    /// <summary>It was sent, and no answer tells what became of it.</summary>
    Ukjent,

    /// <summary>It could not be made into a registration, and was not sent.</summary>
    IkkeKartlagt,

    /// <summary>The transfer ended before its turn.</summary>
    IkkeSendt,
}
