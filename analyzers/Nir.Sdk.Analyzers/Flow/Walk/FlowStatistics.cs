namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>What an analyzer has done, counted: bodies seen, graphs built, operations transferred.</summary>
internal sealed class FlowStatistics
{
    private int seen;
    private int graphs;
    private int transfers;

    public int BodiesSeen => seen;

    public int GraphsBuilt => graphs;

    public int Transfers => transfers;

    public void Seen() => Interlocked.Increment(ref seen);

    public void Walked(int built, int spent)
    {
        Interlocked.Add(ref graphs, built);
        Interlocked.Add(ref transfers, spent);
    }
}
