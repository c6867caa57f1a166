namespace Nir.Sdk.Overfoering.Rows;

/// <summary>Where one state of one registration is on its way to NIR.</summary>
public enum OverfoeringState
{
    /// <summary>Not sent: its turn has not come, or something holds it back.</summary>
    Waiting = 0,

    /// <summary>A worker has it.</summary>
    Sending = 1,

    /// <summary>It may or may not have been stored. It is read back before anything is sent.</summary>
    OutcomeUnknown = 2,

    /// <summary>Refused by rule. It stands until somebody mends it.</summary>
    Refused = 3,

    /// <summary>Something that a person must decide: a collision with NIR web, a content that cannot be read. It stands until then.</summary>
    Parked = 4,

    /// <summary>The register holds it.</summary>
    Accepted = 5,

    /// <summary>The register holds it, and remarks on it.</summary>
    AcceptedWithRemarks = 6,

    /// <summary>A later state of the same registration took its place before it was sent, or after it was refused.</summary>
    Superseded = 7,
}
