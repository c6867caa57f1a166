using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Parts of one expression: what is read before another part writes.</summary>
internal sealed partial class OperationTransfer
{
    // Boxed: the runtime has code for dictionaries of references.
    private Dictionary<int, object>? _moved;
    private int _epoch;

    /// <summary>Evaluates what belongs together; what one of them runs may have changed what was read for those before it.</summary>
    private ImmutableArray<Value> EvaluateAll(IEnumerable<IOperation> operations)
    {
        var values = ImmutableArray.CreateBuilder<Value>();
        foreach (var operation in operations)
        {
            if (values.Count > 0 && values.Any(static one => one is Value.Column))
            {
                HoldBefore(values, operation);
            }

            var before = _epoch;
            var value = operation is IArgumentOperation argument ? EvaluateArgument(argument) : Evaluate(operation);
            if (_epoch != before)
            {
                for (var i = 0; i < values.Count; i++)
                {
                    values[i] = Kept(values[i], (operation.Syntax, "kept", i), before);
                }
            }

            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>What an answer or a law that was read before still says after other code has run, or something was written to.</summary>
    /// <param name="value">What was read.</param>
    /// <param name="origin">What stands for it from now on.</param>
    /// <param name="epoch">When it was read.</param>
    private Value Kept(Value value, object origin, int epoch) => value switch
    {
        Value.Test test => new Value.Test(test.Predicate.Without(
            [.. state.Objects.Where(pair => pair.Value.MayChange || HasMoved(pair.Key, epoch)).Select(static pair => pair.Key)])),
        Value.Option => Value.Unknown,
        Value.Column column when state.Object(column.Id) is { MayChange: true } || HasMoved(column.Id, epoch) =>
            Fresh(column.Dimension is Dimension.Law ? Table.Lovverk : null, origin),
        Value.Tuple tuple => tuple with { Items = [.. tuple.Items.Select((item, i) => Kept(item, (origin, i), epoch))] },
        _ => value,
    };

    // What is read before something is written is what it was then.
    private void HoldBefore(ImmutableArray<Value>.Builder values, IOperation writer)
    {
        if (!writer.DescendantsAndSelf().Any(static one => one is IAssignmentOperation))
        {
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            values[i] = state.Held(values[i], CanMove, (writer.Syntax, "before", i));
        }
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        // All is read before any of it is written.
        var holders = new Queue<Value?>();
        Find(assignment.Target, holders);
        var value = state.Held(Evaluate(assignment.Value), CanMove, (assignment.Syntax, "read"));
        if (value is Value.Instance { Id: var id } && state.Object(id) is { Shape: { IsMutable: true } shape } && !IsGenerated(shape.Type, assignment.Target))
        {
            Lend(value);
        }

        StoreAll(assignment.Target, value, Unwrapped(assignment.Value), assignment, holders);
        return Value.Unknown;
    }

    private static bool IsGenerated(INamedTypeSymbol type, IOperation target) => target is IDeclarationExpressionOperation declaration
        ? IsGenerated(type, declaration.Expression)
        : type.GetMembers("Deconstruct").Any(one =>
            one is IMethodSymbol { IsImplicitlyDeclared: true } made && made.Parameters.Length == (target as ITupleOperation)?.Elements.Length);

    // What is written to is found before anything is read.
    private void Find(IOperation target, Queue<Value?> holders)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
            {
                Find(element, holders);
            }
        }
        else if (target is IMemberReferenceOperation { Instance: { } instance })
        {
            holders.Enqueue(Evaluate(instance));
        }
    }

    private void StoreAll(IOperation target, Value value, IOperation source, IOperation assignment, Queue<Value?> holders)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            StoreAll(declaration.Expression, value, source, assignment, holders);
            return;
        }

        if (target is not ITupleOperation tuple)
        {
            var actual = Target(target);
            var holder = target is IMemberReferenceOperation { Instance: not null } ? holders.Dequeue() : HolderOf(target, actual);
            Store(actual, holder, value, source, target.Syntax);
            return;
        }

        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var item = value is Value.Tuple items && i < items.Items.Length
                ? items.Items[i]
                : Fresh(tuple.Elements[i].Type, (tuple.Elements[i].Syntax, "part"));
            var from = source is ITupleOperation sources && i < sources.Elements.Length ? Unwrapped(sources.Elements[i]) : assignment;
            StoreAll(tuple.Elements[i], item, from, assignment, holders);
        }
    }

    private bool HasMoved(int id, int epoch) => _moved is { } moved && moved.TryGetValue(id, out var when) && (int)when > epoch;

    // Its law is another from now on: what was read of it, and is on its way, was the old one.
    private void Move(int id) => (_moved ??= [])[id] = ++_epoch;
}
