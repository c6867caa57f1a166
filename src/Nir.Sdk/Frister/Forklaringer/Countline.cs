using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>The steps that lead to a day, read back from it: where it is counted from, how long, what was added, and what moved it.</summary>
internal sealed class Countline
{
    private readonly IReadOnlyList<ForklaringStep> _steps;

    private Countline(IReadOnlyList<ForklaringStep> steps) => _steps = steps;

    /// <summary>The fact it is counted from. Null: none is known.</summary>
    public StepTerm? From { get; private set; }

    /// <summary>The time, and what a rule adds to it. Empty: the day is no count.</summary>
    public List<StepTerm> Length { get; } = [];

    /// <summary>The row that sets the time, or the day. Null: none.</summary>
    public ParameterRow? Rule { get; private set; }

    /// <summary>What leave or absence added. Null: nothing.</summary>
    public StepTerm? Added { get; private set; }

    /// <summary>The day off that the day was moved from. Null: it was not moved.</summary>
    public DateOnly? DayOff { get; private set; }

    public static Countline Trace(IReadOnlyList<ForklaringStep> steps, DateOnly day)
    {
        var line = new Countline(steps);
        var step = steps.LastOrDefault(step => step.Ut.RegelValue.Dato == day);
        while (step is not null)
        {
            line.Read(step);
            var next = Next(step);
            if (next is { FromStep: null } fact)
            {
                line.From ??= fact.Fact is null ? null : fact;
            }

            step = next is { FromStep: { } number } ? steps[number - 1] : null;
        }

        return line;
    }

    private void Read(ForklaringStep step)
    {
        switch (step.Operation)
        {
            case Arithmetic.LeggTilMaaneder or Arithmetic.LeggTilAar or Arithmetic.LeggTilUker:
                if (Length.Count == 0)
                {
                    Parts(step.Inn[1]);
                }

                Rule ??= Length.Select(static part => part.Row).FirstOrDefault(static row => row is not null) ?? step.Rad;
                break;
            case Arithmetic.LeggTilDager or Arithmetic.LeggTilVirkedager when step.Inn[1].RegelValue.Number > 0:
                Added ??= step.Inn[1];
                break;
            case Arithmetic.FoersteVirkedag when step.Inn[0].Verdi != step.Ut.Verdi:
                DayOff ??= step.Inn[0].RegelValue.Dato;
                break;
            case Arithmetic.Fastslaa or Arithmetic.SisteDagIMaaneden:
                Rule ??= step.Rad;
                break;
        }
    }

    // A sum is told by its parts: «36 måneder og 4 måneder til».
    private void Parts(StepTerm length)
    {
        if (length.FromStep is { } number && _steps[number - 1] is { Operation: Arithmetic.Sum } sum)
        {
            foreach (var part in sum.Inn)
            {
                Parts(part);
            }
        }
        else
        {
            Length.Add(length);
        }
    }

    // Of two days the one that was chosen; else the first day there is.
    private static StepTerm? Next(ForklaringStep step)
    {
        foreach (var input in step.Inn)
        {
            if (input.RegelValue.Dato is { } day && (step.Operation is not (Arithmetic.Tidligste or Arithmetic.Seneste) || day == step.Ut.RegelValue.Dato))
            {
                return input;
            }
        }

        return null;
    }
}
