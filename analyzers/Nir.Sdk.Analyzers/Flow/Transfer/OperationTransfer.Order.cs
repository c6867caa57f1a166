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

    private bool HasMoved(int id, int epoch) => _moved is { } moved && moved.TryGetValue(id, out var when) && (int)when > epoch;

    // Its law is another from now on: what was read of it, and is on its way, was the old one.
    private void Move(int id) => (_moved ??= [])[id] = ++_epoch;
}
