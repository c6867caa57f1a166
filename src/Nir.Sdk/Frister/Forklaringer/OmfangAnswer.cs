using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What «all the year and full time» comes to for a programme (rows W0-W3).</summary>
public sealed class OmfangAnswer : Answer
{
    private const decimal MinutesAnHour = 60;

    internal OmfangAnswer(IOutcome outcome, OmfangRow? row, decimal? planned)
        : base(outcome)
    {
        Rad = Outcome is AnswerOutcome.Beregnet ? row : null;
        Planlagt = Rad is null ? null : planned;
    }

    /// <summary>The row. Null: not computed, or the programme may be part-time.</summary>
    public OmfangRow? Rad { get; }

    /// <summary>The planned hours a week. Null: not known, or nothing is asked of them.</summary>
    public decimal? Planlagt { get; }

    /// <summary>Whether the planned hours are full time, without counting own work. Null: they are not known, or nothing is asked of them.</summary>
    public bool? ErFulltid => Planlagt is null ? null : Planlagt * MinutesAnHour >= Rad?.Minutter;

    /// <summary>Whether the planned hours are full time where much own work is needed. Null: they are not known, or nothing is asked of them.</summary>
    public bool? ErFulltidMedEgetArbeid => Planlagt is null ? null : Planlagt * MinutesAnHour >= Rad?.MinutterMedEgetArbeid;
}
