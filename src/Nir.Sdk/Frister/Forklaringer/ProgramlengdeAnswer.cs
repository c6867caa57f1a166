using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>How long an introduction programme may last, and whether it can be extended (rows D1-D18).</summary>
public sealed class ProgramlengdeAnswer : Answer
{
    internal ProgramlengdeAnswer(IOutcome outcome, ProgramlengdeRow? row)
        : base(outcome)
    {
        Rad = Outcome is AnswerOutcome.Beregnet ? row : null;
    }

    /// <summary>The row that sets the length. Null: not computed.</summary>
    public ProgramlengdeRow? Rad { get; }

    /// <summary>The ordinary last day, absence and leave added. Null: not computed.</summary>
    public DateOnly? SisteDag { get; internal init; }

    /// <summary>The last day as the granted extension sets it, else the ordinary one. Null: not computed.</summary>
    public DateOnly? LastDayAsVedtatt { get; internal init; }

    /// <summary>The last possible day, with every extension the law allows. Null: not computed.</summary>
    public DateOnly? LastPossibleDay { get; internal init; }

    /// <summary>The months the pandemic law may add. Null: none.</summary>
    public int? Pandemiutvidelse { get; internal init; }

    /// <summary>The last day with the pandemic law's extension of the normal length. Null: it gives none.</summary>
    public DateOnly? LastDayWithPandemiutvidelse { get; internal init; }

    /// <summary>Virkedager, or under introduksjonsloven calendar days, that absence and leave add.</summary>
    public int Tillegg { get; internal init; }

    internal Opphav LongestOpphav { get; init; }
}
