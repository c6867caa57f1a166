using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Which row of a parameter table holds for a person.</summary>
/// <typeparam name="TRow">The class of the row.</typeparam>
public sealed class RowAnswer<TRow> : Answer
    where TRow : ParameterRow
{
    internal RowAnswer(IOutcome outcome, TRow? row)
        : base(outcome) => Rad = Outcome is AnswerOutcome.Beregnet ? row : null;

    /// <summary>The row. Null: not computed, or nothing applies.</summary>
    public TRow? Rad { get; }
}
