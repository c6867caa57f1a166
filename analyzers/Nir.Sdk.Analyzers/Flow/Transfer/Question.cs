using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What a branch asks, so that the same question gets the same answer later on the same path.</summary>
/// <param name="Condition">The condition; null: there is none.</param>
/// <param name="Asked">Where its answer is kept; null: nobody knows what it depends on.</param>
/// <param name="IsNegated">Whether the condition is the opposite of that answer.</param>
internal readonly record struct Question(IOperation? Condition, Place? Asked, bool IsNegated)
{
    /// <summary>A branch was taken.</summary>
    /// <param name="state">What holds on it, changed in place.</param>
    /// <param name="taken">What the condition answered.</param>
    /// <param name="isKnown">Whether the answer tells of a law, so that it is no choice of its own.</param>
    public void Answer(FlowState state, bool taken, bool isKnown)
    {
        if (isKnown)
            return;
        if (Asked is null)
            state.Choices = state.Choices.Add(new(Condition!.Syntax.SpanStart, taken));
        else if (state.Get(Asked) is null or Value.Other)
            state.Set(Asked, new Value.Constant(taken != IsNegated));
    }
}
