using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>How many hours the training comprises, and what remains.</summary>
public sealed class Timeramme : Answer
{
    internal Timeramme(IOutcome outcome, Registreringsfamilie familie, SubjectHours fag, int? frame, Term<decimal>? used, Term<decimal>? remaining)
        : base(outcome)
    {
        Familie = familie;
        Fag = fag;
        if (Outcome is AnswerOutcome.Beregnet)
        {
            Frame = frame;
            Used = used?.Verdi;
            Remaining = remaining?.Verdi;
        }
    }

    /// <summary>The family.</summary>
    public Registreringsfamilie Familie { get; }

    /// <summary>What the hours are of.</summary>
    public SubjectHours Fag { get; }

    /// <summary>The frame, in hours. Null: not computed.</summary>
    public int? Frame { get; }

    /// <summary>The frame of Norwegian and social studies together, in hours. Null: the law names none.</summary>
    public int? Samlet { get; internal init; }

    /// <summary>Hours attended by the day asked about, those in reception centres included where they count. Null: not computed, or not counted.</summary>
    public decimal? Used { get; }

    /// <summary>Hours that remain, never below 0. Null: not computed, or not counted.</summary>
    public decimal? Remaining { get; }
}
