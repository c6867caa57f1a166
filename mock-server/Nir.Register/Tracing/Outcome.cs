namespace Nir.Register.Tracing;

/// <summary>What became of a request, as a developer would sort them.</summary>
internal enum Outcome
{
    /// <summary>It was answered as asked.</summary>
    Accepted = 1,

    /// <summary>It was accepted, and rules were remarked on.</summary>
    Remarked = 2,

    /// <summary>4xx: the request is wrong, or breaks a rule.</summary>
    Refused = 3,

    /// <summary>429 or 503: it may be sent again later.</summary>
    TurnedAway = 4,

    /// <summary>5xx: the server failed, or a stub plays that it did.</summary>
    Failed = 5,

    /// <summary>The connection ended before the answer did.</summary>
    NoAnswer = 6,
}
