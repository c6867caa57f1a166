namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>What an analyzer has done, counted: bodies seen, graphs built, operations transferred.</summary>
internal sealed class FlowStatistics
{
    private int _seen;
    private int _graphs;
    private int _transfers;

    public int BodiesSeen => _seen;

    public int GraphsBuilt => _graphs;

    public int Transfers => _transfers;

    public void Seen() => Interlocked.Increment(ref _seen);

    public void Walked(int built, int spent)
    {
        Interlocked.Add(ref _graphs, built);
        Interlocked.Add(ref _transfers, spent);
    }
}
