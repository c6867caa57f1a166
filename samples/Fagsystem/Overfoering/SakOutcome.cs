namespace Fagsystem.Overfoering;

/// <summary>How it went with one case.</summary>
internal enum SakOutcome
{
    /// <summary>NIR has it.</summary>
    Accepted = 1,

    /// <summary>NIR has it and remarks on it.</summary>
    AcceptedWithMerknader,

    /// <summary>NIR refused it, we corrected it, and NIR has the corrected one.</summary>
    CorrectedAndAccepted,

    /// <summary>NIR refused it.</summary>
    Refused,

    /// <summary>NIR has the same participation under another id, or a newer version.</summary>
    Conflict,

    /// <summary>It was sent, and no answer tells what became of it.</summary>
    Ukjent,

    /// <summary>It could not be made into a registration, and was not sent.</summary>
    Unmapped,

    /// <summary>The transfer ended before its turn.</summary>
    NotSent,
}
