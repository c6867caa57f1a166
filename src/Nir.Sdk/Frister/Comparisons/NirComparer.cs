using System.Collections.Immutable;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>Puts the engine's answers beside NIR's, and looks for where they part.</summary>
internal sealed class NirComparer
{
    private readonly Personsak _sak;
    private readonly DateOnly _date;
    private readonly RegelmotorOptions _valg;
    private readonly Assessment _assessment;
    private readonly List<ComparisonPoint> _points = [];

    private NirComparer(Personsak sak, DateOnly date, RegelmotorOptions valg)
    {
        _sak = sak;
        _date = date;
        _valg = valg with { MedForklaring = true };
        _assessment = Assess(_valg);
    }

    public static FristComparison Compare(Saksgang sak, NirBeregning nir)
    {
        var comparer = new NirComparer(sak.Sak, sak.Dato.Verdi, sak.Valg);
        if (nir.Lovverk is { } lovverk)
        {
            comparer.CompareKode("lovverk", static v => (v.Lovvalg, v.Lovvalg.Lovverk?.FindEntry()), lovverk.FindEntry());
        }

        foreach (var ordning in nir.Ordninger)
        {
            comparer.Ordning(ordning);
        }

        foreach (var frist in nir.Frister.OrderBy(static frist => frist.Type))
        {
            comparer.Point(
                $"frist:{frist.Type.ToKode()}",
                v => v.FindFrist(frist.Type) is { } answer ? (answer, RegelValue.From(answer.Frist)) : (v.Lovvalg, null),
                RegelValue.From(frist.Frist));
        }

        return new([.. comparer._points]);
    }

    private void Ordning(NirOrdning ordning)
    {
        OrdningAnswer Answer(Assessment v) => ordning.Familie switch
        {
            Registreringsfamilie.Introduksjonsprogram => v.Introduksjonsprogram,
            Registreringsfamilie.Asylopplaering => v.Asylopplaering,
            _ => v.Norskopplaering,
        };
        if (ordning.Ordning is { } o)
        {
            CompareKode($"ordning:{ExplanationLanguage.ToKode(ordning.Familie)}", v => (Answer(v), Answer(v).Ordning?.FindEntry()), o.FindEntry());
        }

        if (ordning.Kategori is { } k)
        {
            CompareKode($"kategori:{ExplanationLanguage.ToKode(ordning.Familie)}", v => (Answer(v), Answer(v).Kategori?.FindEntry()), k.FindEntry());
        }
    }

    private void CompareKode(string what, Func<Assessment, (Answer Answer, KodeEntry? Kode)> choose, KodeEntry? nir) => Point(
        what,
        v =>
        {
            var (answer, kode) = choose(v);
            return (answer, RegelValue.From(kode));
        },
        RegelValue.From(nir));

    private void Point(string what, Func<Assessment, (Answer Answer, RegelValue? Verdi)> choose, RegelValue? nir)
    {
        var (answer, computed) = choose(_assessment);
        var separation = computed == nir ? default : Find(answer, v => choose(v).Verdi == nir, computed, nir);
        _points.Add(new()
        {
            What = what,
            Answer = answer,
            Beregnet = computed,
            Nir = nir,
            SeparatesAt = separation.Step,
            Ground = separation.Ground,
            Valg = separation.Valg,
            KjentPaa = separation.KjentPaa,
        });
    }

    private readonly record struct Separation(ForklaringStep? Step, SeparationReason? Ground, ValgOption? Valg = null, DateOnly? KjentPaa = null);

    private Separation Find(Answer answer, Func<Assessment, bool> givesNirs, RegelValue? computed, RegelValue? nir)
    {
        var step = answer.Forklaring.Step;
        return EarlierAnswer(step)
            ?? ByValg(answer, step, givesNirs)
            ?? IntermediateResult(step, computed, nir)
            ?? ByKnownOn(step, givesNirs)
            ?? new(step.LastOrDefault(), answer.Mangel is null ? SeparationReason.Ukjent : SeparationReason.ManglerOpplysning);
    }

    private Separation? EarlierAnswer(ImmutableArray<ForklaringStep> step)
    {
        foreach (var point in _points)
        {
            if (point.SeparatesAt is { } separation && step.Length >= separation.Nr && ReferenceEquals(step[separation.Nr - 1], separation))
            {
                return new(separation, SeparationReason.TidligereSvar);
            }
        }

        return null;
    }

    private Separation? ByValg(Answer answer, ImmutableArray<ForklaringStep> step, Func<Assessment, bool> givesNirs)
    {
        foreach (var used in answer.Forklaring.Valg)
        {
            foreach (var (possibility, valg) in ValgSwap.Others(_valg, used))
            {
                if (givesNirs(Assess(valg)))
                {
                    return new(step.First(s => s.Valg == used), SeparationReason.Valg, possibility);
                }
            }
        }

        return null;
    }

    // NIR's day may be one that was on the way: before leave was added, or before it was moved to a virkedag.
    private static Separation? IntermediateResult(ImmutableArray<ForklaringStep> step, RegelValue? computed, RegelValue? nir)
    {
        if (nir is not { Dato: not null } || computed is null)
        {
            return null;
        }

        var onTheWay = step.LastOrDefault(s => s.Ut.RegelValue == nir);
        if (onTheWay is null)
        {
            return null;
        }

        var next = MainLine(step, computed.Value).LastOrDefault(s => s.Nr > onTheWay.Nr);
        return next is null ? null : new(next, SeparationReason.Mellomresultat);
    }

    /// <summary>The steps that lead to the result, the last first: each made the first input of the one before it.</summary>
    private static IEnumerable<ForklaringStep> MainLine(ImmutableArray<ForklaringStep> step, RegelValue result)
    {
        var next = step.LastOrDefault(s => s.Ut.RegelValue == result);
        while (next is not null)
        {
            yield return next;
            next = next.Inn.Select(term => term.FromStep is { } number ? step[number - 1] : null).FirstOrDefault(s => s?.Ut.RegelValue.Dato is not null);
        }
    }

    private Separation? ByKnownOn(ImmutableArray<ForklaringStep> step, Func<Assessment, bool> givesNirs)
    {
        var days = step.Select(static s => s.Rad?.KnownFrom).OfType<DateOnly>().Where(from => !(_valg.KjentPaa < from)).Distinct().OrderDescending();
        foreach (var knownFrom in days)
        {
            var knownOn = knownFrom.AddDays(-1);
            if (givesNirs(Assess(_valg with { KjentPaa = knownOn })))
            {
                return new(step.First(s => s.Rad?.KnownFrom > knownOn), SeparationReason.KjentPaa, KjentPaa: knownOn);
            }
        }

        return null;
    }

    private Assessment Assess(RegelmotorOptions valg) => Whole.Assess(new Saksgang(_sak, _date, valg, new(valg)));
}
