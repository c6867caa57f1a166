using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What an introduction programme must contain (rows I0-I6).</summary>
public sealed class PrograminnholdAnswer : Answer
{
    internal PrograminnholdAnswer(IOutcome outcome, PrograminnholdRow? row, bool harIntegreringskontrakt, bool isIntegreringserklaering)
        : base(outcome)
    {
        Rad = Outcome is AnswerOutcome.Beregnet ? row : null;
        HarIntegreringskontrakt = Rad is not null && harIntegreringskontrakt;
        IsIntegreringserklaering = Rad is not null && isIntegreringserklaering;
    }

    /// <summary>The row. Null: not computed, or no rule is known.</summary>
    public PrograminnholdRow? Rad { get; }

    /// <summary>Whether an integreringskontrakt belongs to it.</summary>
    public bool HarIntegreringskontrakt { get; }

    /// <summary>Whether an integreringserklæring takes the contract's place (row I6, not in force).</summary>
    public bool IsIntegreringserklaering { get; }
}
