using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>The steps that lead to a day, read back from it: where it is counted from, how long, what was added, and what moved it.</summary>
internal sealed class Countline
{
    private readonly IReadOnlyList<Forklaringssteg> _steps;

    private Countline(IReadOnlyList<Forklaringssteg> steps) => _steps = steps;

    /// <summary>The fact it is counted from. Null: none is known.</summary>
    public Stegledd? From { get; private set; }

    /// <summary>The time, and what a rule adds to it. Empty: the day is no count.</summary>
    public List<Stegledd> Length { get; } = [];

    /// <summary>The row that sets the time, or the day. Null: none.</summary>
    public Parameterrad? Rule { get; private set; }

    /// <summary>What leave or absence added. Null: nothing.</summary>
    public Stegledd? Added { get; private set; }

    /// <summary>The day off that the day was moved from. Null: it was not moved.</summary>
    public DateOnly? DayOff { get; private set; }

    public static Countline Trace(IReadOnlyList<Forklaringssteg> steps, DateOnly day)
    {
        var line = new Countline(steps);
        var step = steps.LastOrDefault(step => step.Ut.Regelverdi.Dato == day);
        while (step is not null)
        {
            line.Read(step);
            var next = Next(step);
            if (next is { FraSteg: null } fact)
            {
                line.From ??= fact.Fact is null ? null : fact;
            }

            step = next is { FraSteg: { } number } ? steps[number - 1] : null;
        }

        return line;
    }

    private void Read(Forklaringssteg step)
    {
        switch (step.Operasjon)
        {
            case Regneoperasjon.LeggTilMaaneder or Regneoperasjon.LeggTilAar or Regneoperasjon.LeggTilUker:
                if (Length.Count == 0)
                {
                    Parts(step.Inn[1]);
                }

                Rule ??= Length.Select(static part => part.Row).FirstOrDefault(static row => row is not null) ?? step.Rad;
                break;
            case Regneoperasjon.LeggTilDager or Regneoperasjon.LeggTilVirkedager when step.Inn[1].Regelverdi.Tall > 0:
                Added ??= step.Inn[1];
                break;
            case Regneoperasjon.FoersteVirkedag when step.Inn[0].Verdi != step.Ut.Verdi:
                DayOff ??= step.Inn[0].Regelverdi.Dato;
                break;
            case Regneoperasjon.Fastslaa or Regneoperasjon.SisteDagIMaaneden:
                Rule ??= step.Rad;
                break;
        }
    }

    // A sum is told by its parts: «36 måneder og 4 måneder til».
    private void Parts(Stegledd length)
    {
        if (length.FraSteg is { } number && _steps[number - 1] is { Operasjon: Regneoperasjon.Sum } sum)
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
    private static Stegledd? Next(Forklaringssteg step)
    {
        foreach (var input in step.Inn)
        {
            if (input.Regelverdi.Dato is { } day && (step.Operasjon is not (Regneoperasjon.Tidligste or Regneoperasjon.Seneste) || day == step.Ut.Regelverdi.Dato))
            {
                return input;
            }
        }

        return null;
    }
}
