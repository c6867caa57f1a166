using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Leaving: returns, throws, the end of a scope and of the body.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>A value is on its way out of the body.</summary>
    public void Hold(IOperation operation) => state.Set(new Place.Result(), Evaluate(operation));

    /// <summary>What was held leaves the body.</summary>
    public void Return(IOperation operation, IMethodSymbol? function)
    {
        var value = state.Get(new Place.Result()) ?? Value.Unknown;
        state.Remove(new Place.Result());
        Publish(value, operation);
        if (function is null)
        {
            return;
        }

        if (Table.Contracts.Returned(function) is { } allowed && Regime(value) is { } known)
        {
            _judge.Demand(known, allowed, operation.Syntax, function.AssociatedSymbol?.Name ?? function.Name);
        }

        if (GuardOf(function.AssociatedSymbol ?? function) is { } guard)
        {
            CheckGuard(guard, function, value, operation);
        }
    }

    /// <summary>A block ends: what it gave to objects that nobody has seen yet is kept in mind, whatever becomes of them in this state.</summary>
    public void Bear()
    {
        foreach (var id in _given)
        {
            if (state.Object(id) is { IsUsed: false, IsCreated: true, Shape.IsMutable: false } made)
            {
                _judge.Bear(made, Doubt.From(state));
            }
        }
    }

    public void Throw(IOperation operation) => Publish(Evaluate(operation), operation);

    /// <summary>
    /// The body ends: what others see is as it is, and what was never used is judged too, unless it could have been mended where it is used.
    /// </summary>
    public void Exit()
    {
        var around = Around();
        foreach (var pair in state.Objects)
        {
            if (pair.Value is { IsUsed: false, Shape.IsMutable: false })
            {
                _judge.Drop(pair.Value, Doubt.From(state));
            }
            else if (pair.Value is { IsShared: true, Shape.IsMutable: true } && !around.Contains(pair.Key))
            {
                _judge.Publish(pair.Value, where: null, Doubt.From(state));
            }
        }
    }

    /// <summary>A scope ends: its variables and captures are gone.</summary>
    public void LeaveScopes(ImmutableArray<ControlFlowRegion> regions)
    {
        var left = false;
        foreach (var region in regions)
        {
            if (region.Kind is ControlFlowRegionKind.Filter)
            {
                Unwind(region);
            }

            foreach (var local in region.Locals)
            {
                left = true;
                state.ForgetPathsOf(local);
                state.Remove(new Place.Variable(local));
            }

            foreach (var capture in region.CaptureIds)
            {
                left = true;
                state.Remove(new Place.Capture(capture));
                state.Remove(new Place.Target(capture));
                state.Targets.Remove(new Place.Capture(capture));
                state.Origins.Remove(new Place.Capture(capture));
            }
        }

        if (!left)
        {
            return;
        }

        foreach (var gone in state.Sweep())
        {
            if (gone is { IsUsed: false, Shape.IsMutable: false })
            {
                _judge.Drop(gone, Doubt.From(state));
            }
            else if (gone is { IsShared: true, Shape.IsMutable: true, Witnesses.IsEmpty: false })
            {
                _judge.Publish(gone, where: null, Doubt.From(state));
            }
        }
    }

    // A filter is asked before what is within the try is left: each finally there runs after it, and before the handler.
    private void Unwind(ControlFlowRegion filter)
    {
        Calling();
        var guarded = filter.EnclosingRegion!.EnclosingRegion!.NestedRegions[0];
        if (PlainFinally(guarded) is { } last)
        {
            foreach (var statement in OperationsIn(last))
            {
                Statement(statement);
            }

            return;
        }

        var named = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var isLeft = Name(guarded, named);
        if (!isLeft && !analysis.Scan.HasWriters)
        {
            return;
        }

        foreach (var variable in state.Values.Select(static pair => pair.Key).OfType<Place.Variable>()
            .Where(one => named.Contains(one.Symbol) || analysis.Scan.WritersOf(one.Symbol) is not null).ToList())
        {
            state.ForgetPathsOf(variable.Symbol);
            Forget(variable);
        }

        foreach (var pair in state.Objects.Where(static pair => pair.Value.Shape is { IsMutable: true } or { IsValueType: true }).ToList())
        {
            Forget(pair.Key, pair.Value);
        }
    }

    // The finally of all that a region does, if there is no other, and it only gives variables what is known: it cannot throw, and runs once.
    private ControlFlowRegion? PlainFinally(ControlFlowRegion region) =>
        region.NestedRegions is [{ Kind: ControlFlowRegionKind.TryAndFinally, NestedRegions: [var inner, var last] } whole]
        && whole.FirstBlockOrdinal == region.FirstBlockOrdinal && whole.LastBlockOrdinal == region.LastBlockOrdinal
        && !Name(inner, new(SymbolEqualityComparer.Default)) && last.NestedRegions.IsEmpty
        && graph.Blocks.Skip(last.FirstBlockOrdinal).Take(last.LastBlockOrdinal - last.FirstBlockOrdinal + 1).All(static block => block.BranchValue is null)
        && OperationsIn(last).All(static one => one is IExpressionStatementOperation
        {
            Operation: ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation { Local.IsRef: false }, Value: var value }
        } && (value.ConstantValue.HasValue || value is ILocalReferenceOperation { Local.IsRef: false } or IParameterReferenceOperation))
            ? last
            : null;

    private IEnumerable<IOperation> OperationsIn(ControlFlowRegion region) =>
        graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1).SelectMany(static block => block.Operations);

    // Whether a region holds a finally, and what all of them name.
    private bool Name(ControlFlowRegion region, HashSet<ISymbol> named)
    {
        if (region.Kind is not ControlFlowRegionKind.Finally)
        {
            return region.NestedRegions.Aggregate(false, (found, inner) => Name(inner, named) || found);
        }

        foreach (var operation in OperationsIn(region).SelectMany(static one => one.DescendantsAndSelf()))
        {
            if (((operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter) is { } variable)
            {
                _ = named.Add(analysis.Scan.Meant(variable) ?? variable);
            }
        }

        return true;
    }

    /// <summary>A guard's answer is held against what it says.</summary>
    private void CheckGuard(Guard guard, IMethodSymbol function, Value value, IOperation operation)
    {
        if (guard.IsExact || Truth.Find(value) is not { } answer || Subject(function) is not { } subject || state.Object(subject) is not { } known)
        {
            return;
        }

        Check(guard.WhenTrue, answer.CanBeTrue, answer.WhenTrue, answer.CanBeFalse, answer.WhenFalse, true);
        Check(guard.WhenFalse, answer.CanBeFalse, answer.WhenFalse, answer.CanBeTrue, answer.WhenTrue, false);

        void Check(uint? declared, bool can, ImmutableArray<Arm> arms, bool canElse, ImmutableArray<Arm> others, bool said)
        {
            // Certain only of rows that cannot give the other answer.
            var certain = (can ? Left(arms, subject) : 0) & ~(canElse ? Left(others, subject) : 0) & known.Reachable;
            if (declared is { } rows && (certain & ~rows & Space.Defined) is var wrong and not 0)
            {
                _judge.GuardAnswers(function.AssociatedSymbol?.Name ?? function.Name, said, wrong, operation.Syntax);
            }
        }
    }

    private static uint Left(ImmutableArray<Arm> arms, int id)
    {
        foreach (var arm in arms)
        {
            if (arm.Id == id)
            {
                return arm.Keep;
            }
        }

        return uint.MaxValue;
    }

    /// <summary>What a guard speaks of: the instance, or the first parameter.</summary>
    private int? Subject(IMethodSymbol function)
    {
        var place = function.IsStatic && function.Parameters.Length > 0 ? new Place.Variable(function.Parameters[0]) : (Place)new Place.This();
        return state.Get(place) switch
        {
            Value.Instance instance => instance.Id,
            Value.Column { Dimension: Dimension.Law } column => column.Id,
            _ => null,
        };
    }
}
