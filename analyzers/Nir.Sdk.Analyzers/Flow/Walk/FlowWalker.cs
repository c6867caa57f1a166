using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Join;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Transfer;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>
/// Walks a graph until nothing new is learnt: blocks in their order, each again when more leads into it. A block's findings are those
/// of its last walk, when all is known. Handlers begin with what held at every operation of what they guard.
/// </summary>
/// <param name="analysis">The body that the graph is of.</param>
/// <param name="graph">The graph.</param>
/// <param name="function">The function that it is the body of.</param>
/// <param name="within">The part of it to walk; null: all.</param>
internal sealed class FlowWalker(BodyAnalysis analysis, ControlFlowGraph graph, IMethodSymbol? function, ControlFlowRegion? within = null)
{
    private const int Everywhere = -1;
    private const int MostInLoops = 4;

    private readonly List<Visit>?[] _entries = new List<Visit>?[graph.Blocks.Length];
    private readonly Dictionary<Origin, List<Hearing>>?[] _hearings = new Dictionary<Origin, List<Hearing>>?[graph.Blocks.Length];
    private readonly bool[] _isPending = new bool[graph.Blocks.Length];
    private int _first;
    private Liveness? _liveness;

    /// <summary>What holds at the end of what is walked; null: the end is not reached.</summary>
    public FlowState? End { get; private set; }

    /// <summary>What holds at some step or other, in a function that is tried; null: this is none.</summary>
    public FlowState? Anywhere { get; private set; }

    /// <summary>What was returned, and what held then.</summary>
    public List<(FlowState State, Value Answer)> Answers { get; } = [];

    public List<Hearing> Run(FlowState entry)
    {
        Enter(within?.FirstBlockOrdinal ?? 0, entry, Origin.Begin);
        while (Next() is { } block)
        {
            analysis.CancellationToken.ThrowIfCancellationRequested();
            Walk(block);
        }

        return Heard();
    }

    /// <summary>The first block that has yet to be walked; null: all are.</summary>
    private BasicBlock? Next()
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

    private List<Hearing> Heard()
    {
        var all = new List<Hearing>();
        foreach (var block in _hearings.OfType<Dictionary<Origin, List<Hearing>>>())
        {
            var origins = block.Keys.ToList();
            origins.Sort(static (one, other) => one.CompareTo(other));
            foreach (var origin in origins)
            {
                all.AddRange(block[origin]);
            }
        }

        return all;
    }

    private void Walk(BasicBlock block)
    {
        var (visits, isPrivate) = (_entries[block.Ordinal]!, IsPrivate(block));
        // What is walked may lead back here.
        foreach (var visit in visits.Where(static one => one.IsPending).ToList())
        {
            visit.IsPending = false;
            analysis.Budget.Spend(isPrivate ? 1 : 1 + visit.State.Size);
            // What was found from the same state, when less was known of it, is found again.
            var heard = (_hearings[block.Ordinal] ??= [])[visit.Origin] = [];
            Walk(block, isPrivate ? visit.State : visit.State.Clone(), heard, visit.Origin);
        }

        if (isPrivate)
        {
            visits.Clear();
        }
    }

    private void Walk(BasicBlock block, FlowState state, List<Hearing> heard, Origin origin)
    {
        var handlers = Handlers(block.EnclosingRegion).ToList();
        var transfer = new OperationTransfer(analysis, graph, state, heard);
        Guard(handlers, state);
        foreach (var operation in block.Operations)
        {
            transfer.Statement(operation);
            foreach (var during in transfer.During)
            {
                Guard(handlers, during);
            }

            transfer.During.Clear();
            Guard(handlers, state);
            if (transfer.IsDead)
            {
                transfer.Bear();
                return;
            }
        }

        var answer = block.BranchValue is { } value ? Branch(block, transfer, value) : null;
        transfer.Bear();
        Guard(handlers, state);
        if (!transfer.IsDead)
        {
            Leave(block, transfer, state, answer, heard, origin);
        }
    }

    /// <summary>Whether only one path leads into a block, so that its entry need not be kept.</summary>
    private static bool IsPrivate(BasicBlock block) =>
        block.Predecessors.Length == 1 && block.Kind is BasicBlockKind.Block && block.Ordinal > 0
        && !IsHandler(block) && !block.Predecessors[0].FinallyRegions.Any();

    /// <summary>Whether an exception may lead into a block.</summary>
    private static bool IsHandler(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }
            && region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion!)
        {
            if (region.Kind is not (ControlFlowRegionKind.LocalLifetime or ControlFlowRegionKind.StaticLocalInitializer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoop(BasicBlock block) => block.Predecessors.Any(branch => branch.Source.Ordinal >= block.Ordinal);

    /// <summary>Whether a block begins what an exception leads to.</summary>
    private static bool IsEntered(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }
            && region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion!)
        {
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler
                or ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }

    private static Predicate? Branch(BasicBlock block, OperationTransfer transfer, IOperation value)
    {
        if (block.ConditionKind is not ControlFlowConditionKind.None)
        {
            return Truth.Find(transfer.Evaluate(value));
        }

        if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return)
        {
            transfer.Hold(value);
        }
        else
        {
            transfer.Throw(value);
        }

        return null;
    }

    private void Leave(BasicBlock block, OperationTransfer transfer, FlowState state, Predicate? answer, List<Hearing> heard, Origin origin)
    {
        var onTrue = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
        var question = block.ConditionalSuccessor is null ? default : transfer.QuestionOf(block.BranchValue!) with { IsDemand = IsDemand(block) };
        if (block.ConditionalSuccessor is { } conditional)
        {
            Follow(conditional, state.Clone(), answer, question, onTrue, heard, origin);
        }

        if (block.FallThroughSuccessor is { } next)
        {
            Follow(next, state, block.ConditionalSuccessor is null ? null : answer, question, !onTrue, heard, origin);
        }
    }

    // A finally within the one that is walked ends nothing but itself.
    private bool EndsPart(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is { Kind: not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Root) })
        {
            region = region.EnclosingRegion;
        }

        return region?.FirstBlockOrdinal == within!.FirstBlockOrdinal && region.LastBlockOrdinal == within.LastBlockOrdinal;
    }

    // s ?? throw ...
    private static bool IsDemand(BasicBlock block) => block.BranchValue is IIsNullOperation
        && (block.ConditionKind is ControlFlowConditionKind.WhenTrue ? block.ConditionalSuccessor : block.FallThroughSuccessor)?.Destination
            is { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Throw };

    private void Follow(ControlFlowBranch branch, FlowState state, Predicate? answer, Question question, bool taken, List<Hearing> heard, Origin origin)
    {
        // The law that was asked for has its number before the answer sets apart what is known of it.
        if (answer is not null && (!(taken ? answer.CanBeTrue : answer.CanBeFalse) || !state.Refine(taken ? answer.WhenTrue : answer.WhenFalse)))
        {
            return;
        }

        if (question.Condition is not null)
        {
            question.Answer(state, taken, answer);
        }

        foreach (var region in branch.FinallyRegions)
        {
            // What it finds there is found once, from all that leads into it; what it changes, on each way through.
            Enter(region.FirstBlockOrdinal, state.Clone(), origin);
            if (!analysis.Trial.Through(graph, function, region, state))
            {
                return;
            }
        }

        if (branch.Destination is not { } destination)
        {
            if (branch.Semantics is ControlFlowBranchSemantics.StructuredExceptionHandling && within is not null && EndsPart(branch.Source))
            {
                Finish(state);
            }

            return;
        }

        if (destination.Kind is BasicBlockKind.Exit)
        {
            // What is returned is judged where control leaves, after what runs on its way.
            var transfer = new OperationTransfer(analysis, graph, state, heard);
            if (branch is { Semantics: ControlFlowBranchSemantics.Return, Source.BranchValue: { } returned })
            {
                Answers.Add((state.Clone(), state.Get(new Place.Result()) ?? Value.Unknown));
                transfer.Return(returned, function);
            }

            transfer.Exit();
            Finish(state);
        }
        else
        {
            new OperationTransfer(analysis, graph, state, heard).LeaveScopes(branch.LeavingRegions);
            Enter(destination.Ordinal, state, origin);
        }
    }

    private void Finish(FlowState state)
    {
        if (End is null)
        {
            End = state;
            return;
        }

        if (!analysis.Trial.IsOn)
        {
            return;
        }

        End.IsBlurred |= !new Resemblance(End, state, static _ => true).Holds();
        _ = new FlowJoin(End, state, (graph, within?.LastBlockOrdinal ?? graph.Blocks.Length, "end")).Run();
    }

    private void Enter(int ordinal, FlowState state, Origin origin)
    {
        if (within is not null && (ordinal < within.FirstBlockOrdinal || ordinal > within.LastBlockOrdinal))
        {
            return;
        }

        var visits = _entries[ordinal] ??= [];
        if (IsPrivate(graph.Blocks[ordinal]))
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

        var most = analysis.Trial.IsOn || IsEntered(graph.Blocks[ordinal]) ? 1
            : IsLoop(graph.Blocks[ordinal]) ? Math.Min(analysis.MostStates, MostInLoops)
            : analysis.MostStates;
        if (visits.Count < most)
        {
            return null;
        }

        visits[^1].State.IsBlurred = true;
        return visits[^1];
    }

    private bool Join(FlowState known, FlowState state, int ordinal)
    {
        analysis.Budget.Spend(known.Size + state.Size);
        return new FlowJoin(known, state, (graph, ordinal)).Run();
    }

    private void Guard(List<int> handlers, FlowState state)
    {
        foreach (var handler in handlers)
        {
            var thrown = state.Clone();
            thrown.Choices = thrown.Choices.Add(new(Position(handler), true));
            Enter(handler, thrown, Origin.Begin);
        }

        if (!analysis.Trial.IsInFunction)
        {
            return;
        }

        if (Anywhere is null)
        {
            Anywhere = state.Clone();
        }
        else
        {
            Join(Anywhere, state, Everywhere);
        }
    }

    private int Position(int handler)
    {
        for (var ordinal = handler; ordinal < graph.Blocks.Length; ordinal++)
        {
            if (graph.Blocks[ordinal].Operations.FirstOrDefault() is { } first)
            {
                return first.Syntax.SpanStart - 1;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Where an exception in a region may lead, innermost first.</summary>
    private static IEnumerable<int> Handlers(ControlFlowRegion? region)
    {
        // A nested graph's root stands in a region of the outer one, which is not ours to enter.
        for (; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } guarded })
            {
                foreach (var handler in guarded.NestedRegions)
                {
                    if (handler.Kind is not ControlFlowRegionKind.Try)
                    {
                        yield return handler.FirstBlockOrdinal;
                    }
                }
            }
        }
    }
}
