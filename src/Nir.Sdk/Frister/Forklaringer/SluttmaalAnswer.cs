using System.Collections.Immutable;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Whether a programme's sluttmål is one that the law has for the person.</summary>
public sealed class SluttmaalAnswer : Answer
{
    internal SluttmaalAnswer(IOutcome outcome, ImmutableArray<ParameterRow> remarks)
        : base(outcome) => Remarks = Outcome is AnswerOutcome.Beregnet ? remarks : [];

    /// <summary>The rows that the goal departs from. Remarks: all have exceptions that the facts do not tell. Empty: none, or not assessed.</summary>
    public ImmutableArray<ParameterRow> Remarks { get; }
}
