using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Writing: to variables, and to what a reference may lead to.</summary>
internal sealed partial class OperationTransfer
{
    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        // The target's instance is evaluated before the value.
        var target = Target(assignment.Target);
        var holder = HolderOf(assignment.Target, target);
        EvaluateIndex(target);
        if (assignment.IsRef)
        {
            Lead(target);
            return Value.Unknown;
        }

        var value = Evaluate(assignment.Value);
        Store(target, holder, value, assignment.Value, assignment.Syntax);
        return value;
    }

    private bool CanMove(int id) => state.Object(id) is { Shape: { IsMutable: true } or { IsValueType: true } };

    private Value AssignUnknown(IOperation operation)
    {
        var target = Target(operation is ICompoundAssignmentOperation compound ? compound.Target : ((IIncrementOrDecrementOperation)operation).Target);
        // A counter that has just been set still counts, where a condition counts it.
        if (operation is IIncrementOrDecrementOperation
            {
                OperatorMethod: null, Kind: OperationKind.Increment,
                Parent: not IExpressionStatementOperation
            } counter && target is ILocalReferenceOperation
                && Evaluate(target) is Value.Constant { Content: int count and < int.MaxValue })
        {
            Store(target, null, new Value.Constant(count + 1), operation, operation.Syntax);
            return new Value.Constant(counter.IsPostfix ? count : count + 1);
        }

        var holder = HolderOf(operation is ICompoundAssignmentOperation compounded ? compounded.Target : target, target);
        // An operator of one's own may mend what it is used on, or answer with a mended one.
        var isOwn = operation is ICompoundAssignmentOperation { OperatorMethod: not null } or IIncrementOrDecrementOperation { OperatorMethod: not null };
        foreach (var operand in operation.ChildOperations)
        {
            var given = Evaluate(operand);
            if (isOwn && Table.ShapeOf(operand.Type) is not null)
            {
                Lend(given);
            }
            else
            {
                Publish(given, operand);
            }
        }

        var value = Carrier.Carries(operation) && Value.DigitsIn(_operands) is { } held ? held : Fresh(operation.Type, (operation.Syntax, "result"));
        Store(target, holder, value, operation, operation.Syntax);
        return value;
    }

    /// <summary>What is assigned to: a capture may stand for a variable or a member.</summary>
    private IOperation Target(IOperation target) =>
        target is IFlowCaptureReferenceOperation capture && state.Targets.TryGetValue(new Place.Capture(capture.Id), out var meant) ? meant : target;

    // The object that is written to, as it was found, whatever its name stands for since.
    private Value? HolderOf(IOperation target, IOperation meant) => meant is not IMemberReferenceOperation { Instance: { } instance } ? null
        : target is IFlowCaptureReferenceOperation capture && state.Get(new Place.Target(capture.Id)) is { } found ? found : Evaluate(instance);

    private void EvaluateIndex(IOperation target)
    {
        var operands = target switch
        {
            IArrayElementReferenceOperation element => element.ChildOperations,
            IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => [.. indexer.Arguments],
            IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IImplicitIndexerReferenceOperation => target.ChildOperations,
            _ => default(IEnumerable<IOperation>) ?? [],
        };
        foreach (var operand in operands)
        {
            var value = Evaluate(operand is IArgumentOperation argument ? argument.Value : operand);
            // What is written to by a name that is only found when it runs may be changed by it.
            if (target is IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation)
            {
                Lend(value);
            }
        }
    }

    private void Store(IOperation target, Value? holder, Value value, IOperation source, SyntaxNode where)
    {
        // What the statement has changed so far may be all that it changes.
        if (IsGuarded && _isChanged)
        {
            During.Add(state.Clone());
        }

        _isChanged = true;
        if (analysis.Receivers is not null)
        {
            StoreHeld(target, value, source);
        }

        if (analysis.Effects.StartsType(target))
        {
            Calling();
        }

        // What an initialiser fills nobody else has yet.
        if (target is not (ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation
            or IPropertyReferenceOperation { Instance: IFlowCaptureReferenceOperation { Syntax: BaseObjectCreationExpressionSyntax or WithExpressionSyntax } }))
        {
            var written = (target as IMemberReferenceOperation)?.Member;
            state.ForgetPaths(place => place.Mentions(written));
        }

        // What a type made of a base's member, the base does not tell.
        if (analysis.Effects.RunsWrite(target, holder is Value.Instance { Id: var id } && state.Object(id) is { IsCreated: true, Shape: { } made }
            && target is IPropertyReferenceOperation { Property.OriginalDefinition.ContainingType: var declaring }
            && SymbolEqualityComparer.Default.Equals(made.Type, declaring)))
        {
            // An accessor decides what becomes of the value, and of the rest of the object.
            Demand(value, (target as IMemberReferenceOperation)?.Member, where);
            Publish(value, source);
            Write(holder);
            if (target is IPropertyReferenceOperation { Instance: { Type.IsReferenceType: false } struc })
            {
                ForgetPaths(struc);
            }

            Calling();
            return;
        }

        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                StoreVariable(target, value, source);
                break;
            case IPropertyReferenceOperation { Property: var property } when holder is Value.Instance instance
                && state.Object(instance.Id) is { Shape: { } shape } known:
                StoreMember(instance.Id, known, shape, property, value, source, where);
                // What an initialiser fills is a copy that nobody refers to.
                if (shape.IsValueType && ((IPropertyReferenceOperation)target).Instance is not IFlowCaptureReferenceOperation)
                {
                    ForgetReferences(MethodScan.Holder(target), isThis: holder == state.Get(new Place.This()));
                }

                break;
            case IPropertyReferenceOperation { Instance: IFlowCaptureReferenceOperation capture } reference when holder is Value.Context context:
                state.Set(new Place.Capture(capture.Id), Narrow(context, reference.Property.Name, value));
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, holder, value, source, where);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: { } tuple, Field: var field } when holder is Value.Tuple items:
                Publish(value, source);
                StorePart(tuple, items, field, Copied(Named(value), target));
                ForgetReferences(MethodScan.Holder(target));

                break;
            default:
                Demand(value, (target as IMemberReferenceOperation)?.Member, where);
                Expose(value, source);
                if (target is IFieldReferenceOperation { Instance: { Type.IsValueType: true } part })
                {
                    ForgetParts(part);
                }

                StorePath(target, value);
                if (target is not IPropertyReferenceOperation)
                {
                    ForgetReferences(null, type: target.Type);
                    Reach(target, value);
                }

                break;
        }
    }

    // A tuple may be a part of another: all of them are others now.
    private void StorePart(IOperation whole, Value.Tuple items, IFieldSymbol field, Value value)
    {
        Value made = Index(field, items) is { } index ? new Value.Tuple(items.Items.SetItem(index, value)) : Value.Unknown;
        if (PlaceOf(whole) is { } place)
        {
            state.Set(place, made);
        }
        else if (whole is IFieldReferenceOperation { Instance: { } outer, Field: var part } && Evaluate(outer) is Value.Tuple around)
        {
            StorePart(outer, around, part, made);
        }
        else
        {
            ForgetParts(whole);
        }
    }

    // What shares its place with what was written to, or holds it, is not followed so far.
    private void ForgetParts(IOperation part)
    {
        if (MethodScan.Holder(part) is { } variable)
        {
            state.ForgetPathsOf(variable);
            if (state.Get(new Place.Variable(variable)) is Value.Tuple)
            {
                Forget(new Place.Variable(variable));
            }
        }
    }

    // What an accessor leaves of an object is not known, whether it may be changed otherwise or not.
    private void Write(Value? holder)
    {
        if (holder is Value.Instance instance && state.Object(instance.Id) is { Shape: not null } known)
        {
            Forget(instance.Id, known);
        }
    }

    private void StoreVariable(IOperation target, Value value, IOperation source)
    {
        ISymbol symbol = target is ILocalReferenceOperation local
            ? analysis.Scan.Meant(local.Local) ?? local.Local
            : ((IParameterReferenceOperation)target).Parameter;
        state.ForgetPathsOf(symbol);
        // A later statement may mend what has a name.
        if (value is Value.Instance named)
        {
            state.Parts.Remove(named.Id);
        }

        if (PlaceOf(target) is not { } place)
        {
            Publish(value, source);
        }
        else
        {
            var kept = Copied(analysis.Scan.IsListed(symbol) ? value : Named(value), target);
            state.Set(place, kept);
            if (target.Type is { IsReferenceType: true })
            {
                Box(kept);
            }
        }

        ForgetReferences(symbol);
    }

    private void StorePath(IOperation target, Value value)
    {
        if (target is IInstanceReferenceOperation)
        {
            foreach (var path in state.Values.Select(static pair => pair.Key).Where(static one => one is not Place.This && one.IsOfThis).ToList())
            {
                state.Remove(path);
            }
        }

        if (PlaceOf(target) is { } place)
        {
            state.Set(place, Named(value));
        }
    }
}
