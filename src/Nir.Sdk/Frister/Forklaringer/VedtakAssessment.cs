using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Whether a decision is within what the law allows: an extension of the programme, or extended training.</summary>
public sealed class VedtakAssessment : Answer
{
    internal VedtakAssessment(IOutcome outcome, Vedtakstype vedtakstype, int index, ParameterRow? avslag)
        : base(outcome)
    {
        Vedtakstype = vedtakstype;
        Index = index;
        Refusal = avslag;
    }

    /// <summary>What was decided.</summary>
    public Vedtakstype Vedtakstype { get; }

    /// <summary>The decision's zero-based index in its list.</summary>
    public int Index { get; }

    /// <summary>The row that the decision goes beyond. Null: none, or it could not be assessed.</summary>
    public ParameterRow? Refusal { get; }

    /// <summary>Whether it is within. False also when it could not be assessed.</summary>
    public bool IsWithin => Outcome is AnswerOutcome.Beregnet && Refusal is null;
}
