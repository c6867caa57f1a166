namespace Nir.Sdk.Overfoering.Rows;

/// <summary>Why a row waits or stands.</summary>
public enum OverfoeringReason
{
    /// <summary>No reason but its turn.</summary>
    None = 0,

    /// <summary>The register takes no calls now: closed for transfer, or too many (429, 503).</summary>
    RegisterUnavailable = 1,

    /// <summary>No connection, and nothing was sent.</summary>
    NoConnection = 2,

    /// <summary>The register or its token endpoint refused the transfer user.</summary>
    AccessRefused = 3,

    /// <summary>There is no transfer user for the kommune in the settings.</summary>
    NoUser = 4,

    /// <summary>The key that the content is encrypted with is not here.</summary>
    KeyMissing = 5,

    /// <summary>The content cannot be read.</summary>
    Unreadable = 6,

    /// <summary>Refused by the rules that the row names.</summary>
    Refused = 7,

    /// <summary>NIR was changed at the same place.</summary>
    Collision = 8,

    /// <summary>NIR holds the registration, and what was accepted last from here is not known: nobody can tell whose change is whose.</summary>
    HeldByNir = 9,

    /// <summary>NIR has the same participation under another id.</summary>
    ExistsUnderAnotherId = 10,

    /// <summary>NIR holds the registration no more.</summary>
    MissingInNir = 11,

    /// <summary>The answer was lost.</summary>
    AnswerLost = 12,

    /// <summary>The worker that had it stopped.</summary>
    WorkerStopped = 13,

    /// <summary>It failed again and again.</summary>
    Failing = 14,
}
