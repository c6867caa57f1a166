using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// The steps as they are read: each rule, fact and count is told once, and what did not apply, added nothing or moved nothing is not told. The
/// steps themselves hold it all.
/// </summary>
internal sealed class ForklaringProse
{
    private readonly bool _norsk;
    private readonly List<Line> _lines = [];
    private bool _hasAge;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private ForklaringProse(bool norsk) => _norsk = norsk;

    /// <summary>One sentence or a few, and the step they tell first.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Text">The sentences.</param>
    internal readonly record struct Line(ForklaringStep Step, string Text);

    public static IReadOnlyList<Line> Write(IReadOnlyList<ForklaringStep> steps, bool norsk)
    {
        var prose = new ForklaringProse(norsk);
        for (var i = 0; i < steps.Count; i++)
        {
            if (!SaysNothing(steps[i], isLast: i == steps.Count - 1))
            {
                prose.Tell(steps[i]);
            }
        }

        return prose._lines;
    }

    private static bool SaysNothing(ForklaringStep step, bool isLast) => step.Operation switch
    {
        Arithmetic.Omfatter => step.Ut.RegelValue.Truth is not true && !isLast,
        Arithmetic.VelgRad => !isLast && step.Rad!.GjelderIkke,
        Arithmetic.TellDager or Arithmetic.TellVirkedager or Arithmetic.TellVirkedagerI => step.Ut.RegelValue.Number is 0,
        Arithmetic.LeggTilDager or Arithmetic.LeggTilVirkedager => step.Inn[1].RegelValue.Number is 0,
        Arithmetic.FoersteVirkedag => step.Inn[0].Verdi == step.Ut.Verdi,
        _ => false,
    };

    private void Tell(ForklaringStep step)
    {
        if (IsSameCount(step) || IsSameDay(step) || AppendsAge(step) || AppendsDay(step))
        {
            return;
        }

        var core = StepText.Core(step, _norsk, ruleTold: _told.Contains(StepText.Row(step, _norsk)));
        if (!_told.Add(core) && step.Valg is null)
        {
            return;
        }

        var basis = StepText.Basis(step, _norsk);
        if (step.Regel.Tabell == Parametre.Regneregler.Id && !_told.Add(basis))
        {
            basis = "";
        }

        _hasAge = false;
        var facts = StepText.Facts(step, _norsk).Where(_told.Add).ToList();
        _lines.Add(new(step, $"{StepText.Sentence(core, basis)}{StepText.Sentences(facts, _norsk)}{StepText.Open(step, _norsk)}"));
    }

    // The same leave counted over a longer time comes to the same.
    private bool IsSameCount(ForklaringStep step) =>
        step.Operation is Arithmetic.TellDager or Arithmetic.TellVirkedager or Arithmetic.TellVirkedagerI
        && !_told.Add($"{step.Inn[2].Verdi} {step.Ut.Verdi} {step.Ut.Enhet}");

    // The later of two days, of which one was just told.
    private bool IsSameDay(ForklaringStep step) =>
        step.Operation is Arithmetic.Tidligste or Arithmetic.Seneste && step.Valg is null && _lines.Count > 0 && _lines[^1].Step.Ut.Verdi == step.Ut.Verdi;

    // An age that is within the limits that were just told.
    private bool AppendsAge(ForklaringStep step)
    {
        var isWithin = step.Operation is Arithmetic.ErMinst or Arithmetic.ErUnder ? step.Ut.RegelValue.Truth is true
            : step.Operation is Arithmetic.ErOver && step.Ut.RegelValue.Truth is false;
        if (!isWithin || step.Inn[0].Enhet is not Enhet.Aar || _lines.Count == 0 || _lines[^1].Step.Rad != step.Rad
            || FactSentences.For(step.Inn[0], _norsk) is not { } clause)
        {
            return false;
        }

        if (_told.Add(clause))
        {
            var text = _lines[^1].Text;
            _lines[^1] = _lines[^1] with
            {
                Text = step.Inn[0].Fact == SakFact.Alder && _hasAge
                    ? $"{text.TrimEnd('.')}, {Today(StepText.Value(step.Inn[0], _norsk))}."
                    : text + StepText.Sentences([clause], _norsk),
            };
            _hasAge = true;
        }

        return true;
    }

    private string Today(string age) => _norsk ? $"og er {age} på dagen det spørres om" : $"and is {age} old on the day asked about";

    // The last day and the deadline are moved by the same days.
    private bool AppendsDay(ForklaringStep step)
    {
        if (step.Operation is not (Arithmetic.LeggTilDager or Arithmetic.LeggTilVirkedager) || _lines.Count == 0 || step.Valg is not null
            || _lines[^1].Step.Operation != step.Operation || _lines[^1].Step.Inn[1].Verdi != step.Inn[1].Verdi)
        {
            return false;
        }

        var (from, to) = (StepText.Value(step.Inn[0], _norsk), StepText.Value(step.Ut, _norsk));
        _lines[^1] =
            _lines[^1] with { Text = $"{_lines[^1].Text.TrimEnd('.')}, {(_norsk ? "og" : "and")} {from} {(_norsk ? "blir til" : "becomes")} {to}." };
        return true;
    }
}
