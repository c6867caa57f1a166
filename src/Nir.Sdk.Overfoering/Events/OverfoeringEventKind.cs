namespace Nir.Sdk.Overfoering.Events;

/// <summary>What an event tells of.</summary>
public enum OverfoeringEventKind
{
    /// <summary>NIR holds what was sent.</summary>
    Accepted = 1,

    /// <summary>NIR holds what was sent, and remarks on it: <see cref="OverfoeringEvent.Details"/> has the rules.</summary>
    AcceptedWithRemarks = 2,

    /// <summary>NIR holds what was sent, together with what was changed in NIR: <see cref="OverfoeringEvent.Details"/> has the members. Read it.</summary>
    Merged = 3,

    /// <summary>Refused by the rules of <see cref="OverfoeringEvent.Details"/>. Somebody must mend it.</summary>
    Refused = 4,

    /// <summary>Somebody must decide: changed here and in NIR at the places of <see cref="OverfoeringEvent.Details"/>, or it cannot be sent at all.</summary>
    Parked = 5,

    /// <summary>What was accepted has been changed in NIR since: <see cref="OverfoeringEvent.Details"/> has the members, while the content is kept
    /// here.</summary>
    ChangedInNir = 6,

    /// <summary>NIR has ended the programme by itself, and has not removed that: <see cref="OverfoeringEvent.Details"/> has the reason's code.</summary>
    EndedByNir = 7,

    /// <summary>What was accepted is not in NIR any more.</summary>
    MissingInNir = 8,
}
