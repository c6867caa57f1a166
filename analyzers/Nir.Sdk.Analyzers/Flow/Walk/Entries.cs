using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Join;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>
/// The states that each block is entered in, and which of them have yet to be walked. States that are alike are joined where they meet;
/// others stay apart, up to a number.
/// </summary>
/// <param name="analysis">The body that the graph is of.</param>
/// <param name="graph">The graph.</param>
/// <param name="within">The part of it that is walked; null: all.</param>
internal sealed class Entries(BodyAnalysis analysis, ControlFlowGraph graph, ControlFlowRegion? within)
{
    private const int MostInLoops = 4;

    private readonly List<Visit>?[] _visits = new List<Visit>?[graph.Blocks.Length];
    private readonly bool[] _isPending = new bool[graph.Blocks.Length];
    private int _first;
    private Liveness? _liveness;

    /// <summary>The states that a block is entered in.</summary>
    public List<Visit> At(BasicBlock block) => _visits[block.Ordinal]!;

    /// <summary>The first block that has yet to be walked; null: all are.</summary>
    public BasicBlock? Next()
    {
        for (; _first < _isPending.Length; _first++)
        {
            if (_isPending[_first])
            {
                _isPending[_first] = false;
                return graph.Blocks[_first];
            }
        }

        return null;
    }

    public void Add(int ordinal, FlowState state, Origin origin)
    {
        if (within is not null && (ordinal < within.FirstBlockOrdinal || ordinal > within.LastBlockOrdinal))
        {
            return;
        }

        var visits = _visits[ordinal] ??= [];
        if (graph.Blocks[ordinal].IsPrivate())
        {
            visits.Add(new(state, origin));
        }
        else if (visits.Count == 0 || Like(visits, state, ordinal) is not { } known)
        {
            visits.Add(new(state, new(ordinal, visits.Count)));
        }
        else if (Join(known.State, state, ordinal))
        {
            known.IsPending = true;
        }
        else
        {
            return;
        }

        _isPending[ordinal] = true;
        _first = Math.Min(_first, ordinal);
    }

    /// <summary>Joins a state to one that is known in a block; true when that says anything else now.</summary>
    public bool Join(FlowState known, FlowState state, int ordinal)
    {
        analysis.Budget.Spend(known.Size + state.Size);
        return new FlowJoin(known, state, (graph, ordinal)).Run();
    }

    /// <summary>The state that another is joined to: one that is like it, or any when there are too many. Null: it stays for itself.</summary>
    private Visit? Like(List<Visit> visits, FlowState state, int ordinal)
    {
        _liveness ??= new(analysis, graph);
        foreach (var known in visits)
        {
            analysis.Budget.Spend(1 + (state.Size / 8));
            if (new Resemblance(known.State, state, place => _liveness.IsLive(place, ordinal)).Holds())
            {
                return known;
            }
        }

        if (visits.Count < Most(graph.Blocks[ordinal]))
        {
            return null;
        }

        visits[^1].State.IsBlurred = true;
        return visits[^1];
    }

    private int Most(BasicBlock block) =>
        analysis.Trial.IsOn || block.IsEntered() ? 1
        : block.IsLoop() ? Math.Min(analysis.MostStates, MostInLoops)
        : analysis.MostStates;
}
