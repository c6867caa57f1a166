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

    private readonly Entries _entries = new(analysis, graph, within);
    private readonly Dictionary<Origin, List<Hearing>>?[] _hearings = new Dictionary<Origin, List<Hearing>>?[graph.Blocks.Length];

    /// <summary>What holds at the end of what is walked; null: the end is not reached.</summary>
    public FlowState? End { get; private set; }

    /// <summary>What holds at some step or other, in a function that is tried; null: this is none.</summary>
    public FlowState? Anywhere { get; private set; }

    /// <summary>What was returned, and what held then.</summary>
    public List<(FlowState State, Value Answer)> Answers { get; } = [];

    public List<Hearing> Run(FlowState entry)
    {
        _entries.Add(within?.FirstBlockOrdinal ?? 0, entry, Origin.Begin);
        while (_entries.Next() is { } block)
        {
            analysis.CancellationToken.ThrowIfCancellationRequested();
            Walk(block);
        }

        return Heard();
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
        var (visits, isPrivate) = (_entries.At(block), block.IsPrivate());
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
        var handlers = block.Handlers();
        var transfer = new OperationTransfer(analysis, graph, state, heard) { IsGuarded = handlers.Count > 0 || analysis.Trial.IsInFunction };
        Guard(handlers, state);
        foreach (var operation in block.Operations)
        {
            transfer.Statement(operation);
            Guard(handlers, transfer, state);
            if (transfer.IsDead)
            {
                transfer.Bear();
                return;
            }
        }

        var answer = block.BranchValue is { } value ? Branch(block, transfer, value) : null;
        transfer.Bear();
        Guard(handlers, transfer, state);
        if (!transfer.IsDead)
        {
            Leave(block, transfer, state, answer, heard, origin);
        }
    }

    private static Predicate? Branch(BasicBlock block, OperationTransfer transfer, IOperation value)
    {
        if (block.ConditionKind is not ControlFlowConditionKind.None)
        {
            var answer = Truth.Find(transfer.Evaluate(value));
            transfer.Release(answer);
            return answer;
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
        var question = block.ConditionalSuccessor is null ? default : transfer.QuestionOf(block.BranchValue!) with { IsDemand = block.IsDemand() };
        if (block.ConditionalSuccessor is { } conditional)
        {
            Follow(conditional, state.Clone(), answer, question, onTrue, heard, origin);
        }

        if (block.FallThroughSuccessor is { } next)
        {
            Follow(next, state, block.ConditionalSuccessor is null ? null : answer, question, !onTrue, heard, origin);
        }
    }

    private void Follow(ControlFlowBranch branch, FlowState state, Predicate? answer, Question question, bool taken, List<Hearing> heard, Origin origin)
    {
        // The law that was asked for has its number before the answer sets apart what is known of it.
        if (answer is not null && (!(taken ? answer.CanBeTrue : answer.CanBeFalse) || !state.Refine(taken ? answer.WhenTrue : answer.WhenFalse)))
        {
            return;
        }

        if (question.Condition is not null && branch.Source.Step() is { } step && state.Get(step) is not null)
        {
            // A list that has something in it is walked into.
            if (!taken)
            {
                return;
            }

            state.Remove(step);
        }

        if (question.Condition is not null)
        {
            question.Answer(state, taken, answer);
            analysis.FindMissing(state, question, taken);
        }

        foreach (var region in branch.FinallyRegions)
        {
            // What it finds there is found once, from all that leads into it; what it changes, on each way through.
            _entries.Add(region.FirstBlockOrdinal, state.Clone(), origin);
            if (!analysis.Trial.Through(graph, function, region, state))
            {
                return;
            }
        }

        if (branch.Destination is not { } destination)
        {
            if (branch.Semantics is ControlFlowBranchSemantics.StructuredExceptionHandling && within is not null && branch.Source.Ends(within))
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
            _entries.Add(destination.Ordinal, state, origin);
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

    private void Guard(List<int> handlers, OperationTransfer transfer, FlowState state)
    {
        foreach (var during in transfer.During)
        {
            Guard(handlers, during);
        }

        transfer.During.Clear();
        Guard(handlers, state);
    }

    private void Guard(List<int> handlers, FlowState state)
    {
        foreach (var handler in handlers)
        {
            var thrown = state.Clone();
            thrown.Choices = thrown.Choices.Add(new(Position(handler), true));
            _entries.Add(handler, thrown, Origin.Begin);
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
            _entries.Join(Anywhere, state, Everywhere);
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
}
