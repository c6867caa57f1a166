using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>
/// Walks a graph until nothing new is learnt: blocks in their order, each again when more leads into it. A block's findings are those
/// of its last walk, when all is known. Handlers begin with what held at every operation of what they guard.
/// </summary>
internal sealed class FlowWalker(BodyAnalysis analysis, ControlFlowGraph graph, IMethodSymbol? function)
{
    private readonly FlowState?[] entries = new FlowState?[graph.Blocks.Length];
    private readonly Dictionary<int, List<Finding>> findings = [];
    private readonly SortedSet<int> pending = [];

    public IEnumerable<Finding> Run(FlowState entry)
    {
        entries[0] = entry;
        pending.Add(0);
        while (pending.Count > 0)
        {
            analysis.CancellationToken.ThrowIfCancellationRequested();
            var ordinal = pending.Min;
            pending.Remove(ordinal);
            Walk(graph.Blocks[ordinal]);
        }

        return findings.OrderBy(static pair => pair.Key).SelectMany(static pair => pair.Value);
    }

    private void Walk(BasicBlock block)
    {
        var state = IsPrivate(block) ? entries[block.Ordinal]! : entries[block.Ordinal]!.Clone();
        analysis.Budget.Spend(IsPrivate(block) ? 1 : 1 + state.Size);
        var found = findings[block.Ordinal] = [];
        var transfer = new Transfer(analysis, state, found);
        var handlers = Handlers(block.EnclosingRegion).ToList();
        Guard(handlers, state);
        foreach (var operation in block.Operations)
        {
            transfer.Statement(operation);
            Guard(handlers, state);
        }

        var answer = block.BranchValue is { } value ? Branch(block, transfer, value) : null;
        Guard(handlers, state);
        Leave(block, transfer, state, answer, found);
    }

    /// <summary>Whether only one path leads into a block, so that its entry need not be kept.</summary>
    private static bool IsPrivate(BasicBlock block) =>
        block.Predecessors.Length == 1 && block.Kind is BasicBlockKind.Block && block.Ordinal > 0
        && !IsHandler(block) && !block.Predecessors[0].FinallyRegions.Any();

    /// <summary>Whether an exception may lead into a block.</summary>
    private static bool IsHandler(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root } && region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion!)
            if (region.Kind is not (ControlFlowRegionKind.LocalLifetime or ControlFlowRegionKind.StaticLocalInitializer))
                return true;

        return false;
    }

    private Predicate? Branch(BasicBlock block, Transfer transfer, IOperation value)
    {
        if (block.ConditionKind is not ControlFlowConditionKind.None)
            return Truth.Of(transfer.Evaluate(value));

        if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return)
            transfer.Return(value, function);
        else
            transfer.Throw(value);
        return null;
    }

    private void Leave(BasicBlock block, Transfer transfer, FlowState state, Predicate? answer, List<Finding> found)
    {
        var onTrue = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
        if (block.ConditionalSuccessor is { } conditional)
            Follow(conditional, state.Clone(), answer, onTrue, found);
        if (block.FallThroughSuccessor is { } next)
            Follow(next, state, block.ConditionalSuccessor is null ? null : answer, !onTrue, found);
    }

    private void Follow(ControlFlowBranch branch, FlowState state, Predicate? answer, bool taken, List<Finding> found)
    {
        if (answer is not null && (!(taken ? answer.CanBeTrue : answer.CanBeFalse) || !state.Refine(taken ? answer.WhenTrue : answer.WhenFalse)))
            return;

        foreach (var region in branch.FinallyRegions)
        {
            Enter(region.FirstBlockOrdinal, state.Clone());
            FinallyEffects.Forget(state, graph, region);
        }

        if (branch.Destination is not { } destination)
            return;

        if (destination.Kind is BasicBlockKind.Exit)
            new Transfer(analysis, state, found).Exit();
        else
            new Transfer(analysis, state, found).LeaveScopes(branch.LeavingRegions);
        Enter(destination.Ordinal, state);
    }

    private void Enter(int ordinal, FlowState state)
    {
        if (entries[ordinal] is not { } known || IsPrivate(graph.Blocks[ordinal]))
            entries[ordinal] = state;
        else if (!Join(known, state, ordinal))
            return;

        pending.Add(ordinal);
    }

    private bool Join(FlowState known, FlowState state, int ordinal)
    {
        analysis.Budget.Spend(known.Size + state.Size);
        return known.Join(state, (graph, ordinal));
    }

    private void Guard(List<int> handlers, FlowState state)
    {
        foreach (var handler in handlers)
            Enter(handler, state.Clone());
    }

    /// <summary>Where an exception in a region may lead, innermost first.</summary>
    private static IEnumerable<int> Handlers(ControlFlowRegion? region)
    {
        // A nested graph's root stands in a region of the outer one, which is not ours to enter.
        for (; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } guarded })
                foreach (var handler in guarded.NestedRegions)
                    if (handler.Kind is not ControlFlowRegionKind.Try)
                        yield return handler.FirstBlockOrdinal;
    }
}
