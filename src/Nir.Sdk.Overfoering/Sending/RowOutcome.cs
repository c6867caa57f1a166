using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Rows;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>What became of one attempt, as it is written to the row.</summary>
/// <param name="State">Where the row now is.</param>
/// <param name="Reason">Why it waits or stands.</param>
internal sealed record RowOutcome(OverfoeringState State, OverfoeringReason Reason = OverfoeringReason.None)
{
    /// <summary>How long it waits. Zero: not at all, or it is finished.</summary>
    public TimeSpan Wait { get; init; }

    public string Version { get; init; } = "";

    public string Detail { get; init; } = "";

    public int Attempts { get; init; }

    /// <summary>What the vendor is told. Null: nothing.</summary>
    public Notice? Notice { get; init; }

    /// <summary>How long the kommune is left alone. Null: it is not.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>Whether it tells of a fault that others of the kommune may meet: it is counted in the budget.</summary>
    public bool IsFault { get; init; }

    public bool IsFinished => State is OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks or OverfoeringState.Superseded;

    public bool IsStuck => State is OverfoeringState.Refused or OverfoeringState.Parked;
}
