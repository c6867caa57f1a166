using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What a branch asks, so that the same question gets the same answer later on the same path.</summary>
/// <param name="Condition">The condition; null: there is none.</param>
/// <param name="Asked">Where its answer is kept; null: nobody knows what it depends on.</param>
/// <param name="IsNegated">Whether the condition is the opposite of that answer.</param>
internal readonly record struct Question(IOperation? Condition, Place? Asked, bool IsNegated)
{
    /// <summary>Whether nothing comes of the answer that something is missing but an exception.</summary>
    public bool IsDemand { get; init; }

    /// <summary>Whether it is asked of what is written to again: at another step of a loop it may be answered otherwise.</summary>
    public bool MayTurn { get; init; }

    /// <summary>A branch was taken.</summary>
    /// <param name="state">What holds on it, changed in place.</param>
    /// <param name="taken">What the condition answered.</param>
    /// <param name="answer">What the condition tells of laws; null: nothing.</param>
    public void Answer(FlowState state, bool taken, Predicate? answer)
    {
        var position = Condition!.Syntax.SpanStart;
        // What is certainly there is given, but for a list, which may be empty.
        if (IsDemand && !taken && Condition is IIsNullOperation { Operand: IFlowCaptureReferenceOperation { Type: { } type } capture } && !Nullness.IsList(type)
            && state.Get(new Place.Capture(capture.Id)) is Value.Other)
        {
            state.Set(new Place.Capture(capture.Id), new Value.Other(Givenness.Yes));
        }

        if (answer is not null)
        {
            // What could only be answered so is no choice.
            if (answer is { CanBeTrue: true, CanBeFalse: true })
            {
                state.Choices = state.Choices.Union([.. Laws(state, answer).Select(law => new Choice(position, taken, law))]);
            }

            // A guard that promises nothing of this answer leaves it open why it was given.
            if (answer is { CanBeTrue: true, CanBeFalse: true } && (taken ? answer.WhenTrue : answer.WhenFalse).All(static arm => arm.Keep == uint.MaxValue))
            {
                state.Choices = state.Choices.Add(new(position, taken));
            }

            return;
        }

        if (Asked is null || MayTurn)
        {
            state.Choices = state.Choices.Add(new(position, taken));
        }

        if (Asked is not null && state.Get(Asked) is null or Value.Other)
        {
            state.Set(Asked, new Value.Constant(taken != IsNegated));
        }
    }

    private static IEnumerable<int> Laws(FlowState state, Predicate answer) =>
        answer.WhenTrue.Concat(answer.WhenFalse).Where(arm => arm.Keep != uint.MaxValue && state.Object(arm.Id) is not null)
            .Select(arm => SameLaw.Find(state, arm.Id)).Distinct();
}
