namespace Nir.Sdk.Client.Calls;

/// <summary>How a call went, in one word.</summary>
public enum CallOutcomeKind
{
    /// <summary>Stored.</summary>
    Accepted = 1,

    /// <summary>Stored, with remarks.</summary>
    AcceptedWithRemarks = 2,

    /// <summary>Refused by rule.</summary>
    Refused = 3,

    /// <summary>In conflict with what the register holds.</summary>
    Conflict = 4,

    /// <summary>Perhaps done, perhaps not.</summary>
    OutcomeUnknown = 5,

    /// <summary>Read.</summary>
    Read = 6,

    /// <summary>The register holds nothing under the id.</summary>
    Absent = 7,

    /// <summary>Deleted.</summary>
    Deleted = 8,

    /// <summary>Read, and equal.</summary>
    Equal = 9,

    /// <summary>Read, and different.</summary>
    Different = 10,

    /// <summary>A fault.</summary>
    Fault = 11,

    /// <summary>Cancelled by the caller.</summary>
    Cancelled = 12,
}
