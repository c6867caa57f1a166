namespace Nir.Register.Register;

/// <summary>What always becomes of a transfer for a reserved person.</summary>
public enum ReservedOutcome
{
    /// <summary>It goes as it should.</summary>
    Accepted = 1,

    /// <summary>It is refused by a rule.</summary>
    Refused = 2,

    /// <summary>409: it exists under another id.</summary>
    ExistsWithOtherId = 3,

    /// <summary>412: the register has a newer version.</summary>
    ChangedInRegister = 4,

    /// <summary>403.</summary>
    NoAccess = 5,

    /// <summary>429 with a wait.</summary>
    TooMany = 6,

    /// <summary>503 with a wait.</summary>
    Unavailable = 7,

    /// <summary>500, and nothing is stored.</summary>
    UnexpectedError = 8,

    /// <summary>500, but it is stored.</summary>
    StoredWithError = 9,

    /// <summary>It is stored, and the connection breaks before the answer.</summary>
    StoredWithoutAnswer = 10,

    /// <summary>It is stored, and the answer is slow.</summary>
    Slow = 11,
}
