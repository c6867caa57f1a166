using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Overview;

/// <summary>What is on its way, and what stands. It holds no content and no identifier.</summary>
public sealed record OverfoeringOverview
{
    /// <summary>How many rows are in each state that is not finished.</summary>
    public required IReadOnlyDictionary<OverfoeringState, int> Counts { get; init; }

    /// <summary>What stands or waits for something else than its turn, the oldest first; at most 100.</summary>
    public required ValueList<RegistreringProgress> Waiting { get; init; }

    /// <summary>How long what has been due longest has been so, by the database's clock. Null: nothing is due.</summary>
    public TimeSpan? OldestDue { get; init; }

    /// <summary>How many rows a newer version of the program has written, and this one leaves to it.</summary>
    public int Newer { get; init; }

    /// <summary>How long the longest transaction in the database has been open: it keeps old rows from being cleaned. Null: the database does not
    /// say.</summary>
    public TimeSpan? LongestTransaction { get; init; }
}
