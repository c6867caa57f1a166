using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>Small questions to ask of a block: who may lead into it, and what an exception or a test in it leads to.</summary>
internal static class BasicBlockExtensions
{
    /// <summary>Whether only one path leads into a block, so that its entry need not be kept.</summary>
    public static bool IsPrivate(this BasicBlock block) =>
        block.Predecessors.Length == 1 && block.Kind is BasicBlockKind.Block && block.Ordinal > 0
        && !IsHandler(block) && !block.Predecessors[0].FinallyRegions.Any();

    public static bool IsLoop(this BasicBlock block) => block.Predecessors.Any(branch => branch.Source.Ordinal >= block.Ordinal);

    /// <summary>Whether a block begins what an exception leads to.</summary>
    public static bool IsEntered(this BasicBlock block)
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

    /// <summary>Whether a block throws where there is nothing: <c>s ?? throw ...</c></summary>
    public static bool IsDemand(this BasicBlock block) => block.BranchValue is IIsNullOperation
        && (block.ConditionKind is ControlFlowConditionKind.WhenTrue ? block.ConditionalSuccessor : block.FallThroughSuccessor)?.Destination
            is { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Throw };

    /// <summary>What a block that asks whether a loop goes on has before the first step; null: it asks something else.</summary>
    public static Place.Ahead? Step(this BasicBlock block) =>
        block.BranchValue is IInvocationOperation { TargetMethod.Name: "MoveNext", Instance: IFlowCaptureReferenceOperation { Id: var id } } ? new(id) : null;

    /// <summary>Whether what is left here is a finally as a whole: one within it ends nothing but itself.</summary>
    public static bool Ends(this BasicBlock block, ControlFlowRegion part)
    {
        var region = block.EnclosingRegion;
        while (region is { Kind: not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Root) })
        {
            region = region.EnclosingRegion;
        }

        return region?.FirstBlockOrdinal == part.FirstBlockOrdinal && region.LastBlockOrdinal == part.LastBlockOrdinal;
    }

    /// <summary>The blocks that an exception may lead to, innermost first.</summary>
    public static List<int> Handlers(this BasicBlock block)
    {
        var handlers = new List<int>();
        // A nested graph's root stands in a region of the outer one, which is not ours to enter.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            // After a filter that does not hold, the next one is asked.
            var guarded = region.Kind is ControlFlowRegionKind.Filter ? region.EnclosingRegion?.EnclosingRegion
                : region.Kind is ControlFlowRegionKind.Try ? region.EnclosingRegion
                : null;
            if (guarded is not null)
            {
                foreach (var handler in guarded.NestedRegions)
                {
                    if (handler.Kind is not ControlFlowRegionKind.Try && handler.FirstBlockOrdinal > block.Ordinal)
                    {
                        handlers.Add(handler.FirstBlockOrdinal);
                    }
                }
            }
        }

        return handlers;
    }

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
}
